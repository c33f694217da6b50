package org.suragh.investigation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.linkage.Link;

/// What the picture of a network shows: its accounts, the addresses they used, and the links between them.
///
/// @param accounts members first, then outside accounts that share a telling address, in text order within each
/// @param addresses in order of number of members that used them, then numeric
/// @param uses account index, address index, log-ins
/// @param links links among the accounts
public record Neighbourhood(List<AccountNode> accounts, List<AddressNode> addresses, List<Use> uses,
        List<Link> links) {
    /// An account of the picture.
    public record AccountNode(AccountId id, @Nullable String handle, boolean member, Control control) {}

    /// An address of the picture (a /64 stands for IPv6).
    ///
    /// @param accounts accounts of the whole case that used it
    /// @param addsNothing widely shared or reserved: drawn hollow
    public record AddressNode(IpAddress address, boolean prefix, AddressClass addressClass, @Nullable String list,
            int accounts, boolean addsNothing) {}

    /// A use of an address by an account.
    public record Use(int account, int address, int logins, Instant first, Instant last) {}

    /// The neighbourhood of a finding.
    ///
    /// @param maxAddresses addresses used by most members come first; the rest is left out
    public static Neighbourhood of(CaseFile readOnly, Analysis analysis, Finding finding, int maxAddresses)
            throws SuraghException {
        throw new UnsupportedOperationException();
    }
}
