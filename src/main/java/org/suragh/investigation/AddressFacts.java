package org.suragh.investigation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.AddressLists.Listed;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.ReservedRange;
import org.suragh.linkage.SetAside;
import org.suragh.signal.AccessNetworks;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Settings;

/// What a run knows of addresses: class, list, number of accounts where it was set aside, and the settings that matter.
final class AddressFacts {
    private static final int MOST_LOGINS = 20_000;

    private final AddressClassifier classifier;
    private final Map<String, SetAside> setAside = new HashMap<>();
    private final int widely;
    private final int lineAccounts;
    private final Duration reassignment;
    private final AccessNetworks networks;

    /// What is known of an address.
    ///
    /// @param entry the list entry that says so, or null
    /// @param reserved the range of the standards it lies in, or null
    record Known(AddressClass addressClass, @Nullable Listed entry, @Nullable ReservedRange reserved) {}

    private AddressFacts(AddressClassifier classifier, Analysis analysis) {
        this.classifier = classifier;
        this.networks = new AccessNetworks(classifier.lists());
        for (SetAside value : analysis.setAside()) {
            if (value.layer().equals("shared-ip"))
                setAside.put(value.value(), value);
        }
        widely = Integer.parseInt(setting(analysis, "shared-ip.widely-shared"));
        lineAccounts = Integer.parseInt(setting(analysis, "shared-ip.single-line-accounts"));
        reassignment = Settings.time(setting(analysis, "shared-ip.reassignment"));
    }

    /// The facts of a run over the lists of its case.
    static AddressFacts of(CaseFile readOnly, Analysis analysis) throws SuraghException {
        return new AddressFacts(
                AddressClassifier.of(readOnly.addressLists(), readOnly.info().reservedOrdinary()), analysis);
    }

    /// A setting of the run, or its default.
    static String setting(Analysis analysis, String name) {
        String value = analysis.manifest().get(name);
        if (value == null)
            value = analysis.manifest().get("setting." + name);
        return value == null ? Settings.defaults().text(name) : value;
    }

    /// Class and list of an address (the /64 of an IPv6 one) that `accounts` accounts of the case used, by the lists
    /// valid at the times of these uses.
    ///
    /// @param at epoch milliseconds
    Known known(IpAddress address, long[] at, int accounts) {
        IpAddress first = address.prefix64();
        AddressClassifier.Known known = classifier.over(first, last(first), at, 0, at.length);
        boolean crowd = known.addressClass() == AddressClass.SINGLE_LINE && accounts > lineAccounts;
        return new Known(crowd ? AddressClass.UNKNOWN : known.addressClass(), known.entry(),
                classifier.reserved(address));
    }

    /// The same for the log-ins at it.
    Known known(IpAddress address, List<Login> logins, int accounts) {
        return known(address, logins.stream().mapToLong(login -> login.at().toEpochMilli()).toArray(), accounts);
    }

    /// What lists that name no class say of an address at a time: provider, country.
    List<Listed> about(IpAddress address, long at) {
        IpAddress first = address.prefix64();
        return classifier.lists().about(first, last(first), at);
    }

    private static IpAddress last(IpAddress first) {
        return first.isV4() ? first : new IpAddress(first.hi(), -1L);
    }

    /// Whether an address never links: no line has it, a carrier shares it, or too many accounts used it (R-AN-05).
    boolean addsNothing(AddressClass addressClass, int accounts) {
        return addressClass == AddressClass.RESERVED || addressClass == AddressClass.CARRIER_NAT || accounts > widely;
    }

    /// Whether an address holds many lines at once: a carrier's, or one of very many accounts.
    boolean manyLines(AddressClass addressClass, int accounts) {
        return addressClass == AddressClass.CARRIER_NAT || addressClass == AddressClass.MOBILE || accounts > widely;
    }

    /// Number of the network that runs the address of a log-in; equal numbers, one network.
    int network(Login login) {
        IpAddress first = login.address().prefix64();
        long at = login.at().toEpochMilli();
        return networks.of(classifier.of(first, last(first), at), first, last(first), at);
    }

    /// Accounts above which an address is widely shared.
    int widely() {
        return widely;
    }

    /// Longest time between two uses of one address that count together (R-AN-12).
    Duration reassignment() {
        return reassignment;
    }

    /// Accounts of the case on an address, where the run set it aside; -1 otherwise.
    int setAsideAccounts(IpAddress address) {
        SetAside value = setAside.get(text(address));
        return value == null ? -1 : value.accounts();
    }

    /// Accounts of the case that used an address, failed log-ins apart: counted, unless the run set it aside. An
    /// address with more than 20,000 log-ins is counted over the oldest ones.
    int accounts(CaseFile readOnly, IpAddress address) throws SuraghException {
        int accounts = setAsideAccounts(address);
        return accounts >= 0
                ? accounts
                : (int) readOnly.loginsAt(address, !address.isV4(), MOST_LOGINS).stream()
                        .filter(login -> login.outcome() != Login.Outcome.FAILURE).map(Login::account).distinct()
                        .count();
    }

    /// The address as outputs write it: a /64 for IPv6.
    static String text(IpAddress address) {
        return address.isV4() ? address.toString() : address.prefix64() + "/64";
    }
}
