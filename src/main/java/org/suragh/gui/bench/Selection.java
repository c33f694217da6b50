package org.suragh.gui.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.IpAddress;
import org.suragh.finding.Finding;

/// What is chosen, for all views at once. Immutable, so that going back is keeping the older one.
///
/// @param finding the network that is looked at; null when none is
/// @param accounts accounts chosen, inside the network or outside it; empty when the network is meant as a whole
/// @param addresses addresses chosen (the first of a /64 for IPv6); empty when none is
/// @param from start of the chosen time, null when all of it
/// @param until end of the chosen time, exclusive, null when all of it
public record Selection(@Nullable Finding finding, SortedSet<AccountId> accounts, SortedSet<IpAddress> addresses,
        @Nullable Instant from, @Nullable Instant until) {
    /// Nothing chosen.
    public static final Selection NONE = new Selection(null, new TreeSet<>(), new TreeSet<>(), null, null);

    /// Keeps copies that nobody can change.
    public Selection {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
    }

    /// A network as a whole.
    public static Selection of(@Nullable Finding finding) {
        return new Selection(finding, new TreeSet<>(), new TreeSet<>(), null, null);
    }

    /// The same network and time with these accounts chosen, and no address.
    public Selection withAccounts(Collection<AccountId> chosen) {
        return new Selection(finding, new TreeSet<>(chosen), new TreeSet<>(), from, until);
    }

    /// The same network and time with these addresses chosen, and no account.
    public Selection withAddresses(Collection<IpAddress> chosen) {
        return new Selection(finding, new TreeSet<>(), new TreeSet<>(chosen), from, until);
    }

    /// The same with another time chosen.
    public Selection within(@Nullable Instant start, @Nullable Instant end) {
        return new Selection(finding, accounts, addresses, start, end);
    }

    /// The same network with nothing else chosen.
    public Selection cleared() {
        return of(finding);
    }
}
