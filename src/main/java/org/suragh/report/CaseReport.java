package org.suragh.report;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.suragh.casefile.CaseInfo;
import org.suragh.casefile.Journal;
import org.suragh.casefile.SenderHashes;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.Exhibit;
import org.suragh.investigation.Analysis;
import org.suragh.investigation.Attributor;
import org.suragh.investigation.Handles;

/// All that a report says, gathered from the case before a page is made.
///
/// @param info what was recorded of the case
/// @param exhibits all exhibits by number
/// @param rejected number of rejected rows by exhibit number and reason key
/// @param lists the address lists used, by name
/// @param analysis the run reported on
/// @param head end of the journal when the report was made
/// @param analysed the journal's entry of this run, or null when there is none
/// @param senderHashes what senders gave as hashes of exhibits
/// @param lookAlikes accounts whose screen names can be taken for each other
/// @param networks the strongest networks, in full
/// @param answers log-ins of members that answers of Internet providers speak of, at most `MOST_ANSWERS`
/// @param persons what persons decided
/// @param counted campaigns, what networks serve, how common
/// @param issued time of issue; the only thing that differs between two reports on the same case
record CaseReport(CaseInfo info, List<Exhibit> exhibits, SortedMap<Integer, SortedMap<String, Long>> rejected,
        List<AddressList> lists, Analysis analysis, Journal.Head head, Journal.@Nullable Entry analysed,
        List<SenderHashes.Statement> senderHashes, List<Handles.Group> lookAlikes, List<NetworkPart> networks,
        List<Attributor.Attribution> answers, PersonsPart.Said persons, CampaignsPart.Counted counted, Instant issued) {
    /// How many log-ins are shown with the rows of providers.
    static final int MOST_ANSWERS = 300;
    /// How many networks get pages of their own; the others stand in one table.
    static final int IN_FULL = 25;

    /// An address list of the case.
    ///
    /// @param date latest day an entry speaks of, null where none is stated
    /// @param licence terms under which it may be used, null where none are stated
    /// @param warnings sentences to be read before it is relied on
    record AddressList(String name, long entries, @Nullable Instant date, List<AddressClass> classes,
            @Nullable String licence, List<String> warnings) {}

    /// The report's id: made from the digest, so the same analysis always has the same.
    String id() {
        return "SR-" + analysis.digest().substring(0, 12).toUpperCase(java.util.Locale.ROOT);
    }

    /// The case number, or its title where no number was recorded.
    String caseName() {
        return info.number().isEmpty() ? info.title() : info.number();
    }

    /// Name and version of the calibration of the run, `none` without one.
    String calibration() {
        return analysis.manifest().getOrDefault("calibration", "none");
    }

    /// Whether no legal basis was recorded.
    boolean noAuthority() {
        return info.authority().isEmpty();
    }
}
