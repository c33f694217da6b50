package org.suragh.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Lease;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.evidence.Provenance;
import org.suragh.finding.Finding;
import org.suragh.finding.Ground;
import org.suragh.finding.Material;
import org.suragh.finding.Member;
import org.suragh.finding.WhyNot;
import org.suragh.linkage.Link;
import org.suragh.linkage.Sensitivity;

/// From a statement to the rows behind it (R-AN-03).
///
/// Reads the case account by account, never as a whole; called on the thread of its case. Deterministic.
public final class Explainer {
    /// Oldest first; what has no time comes before, in order of place.
    static final Comparator<EvidenceRecord> OLDEST_FIRST = Comparator
            .comparing(Explainer::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(EvidenceRecord::provenance);

    private Explainer() {}

    /// All that the case holds about an account.
    ///
    /// @param statements sentences: coverage, gaps, networks, links
    /// @param records snapshots, log-ins, posts and facts, oldest first
    public record AccountCard(AccountId id, List<String> statements, List<Link> links, List<EvidenceRecord> records) {}

    /// What ties two accounts, or why nothing does.
    ///
    /// @param statements a sentence a layer, with what chance expects; sensitivity at 1, 5, 10, 30 and 60 minutes
    /// @param records the log-ins and posts behind the links, oldest first
    /// @param sensitivity layers of acts at five widths; empty where the case was not read as a whole
    /// @param whyNot layers of acts that do not link the two, each with its rule; empty where the case was not read as a
    ///     whole
    public record PairCard(AccountId a, AccountId b, List<String> statements, List<Link> links,
            List<EvidenceRecord> records, List<Sensitivity> sensitivity, List<WhyNot> whyNot) {}

    /// One record as it was written, beside its normal values.
    ///
    /// @param raw the bytes as text
    /// @param fields header or key to raw value, unknown ones included
    public record RawRow(Provenance place, String raw, SortedMap<String, String> fields) {}

    /// The card of an account: what the case covers of it (R-AN-15), its addresses, networks and links.
    ///
    /// An account that no record names has a card that says so.
    public static AccountCard account(CaseFile readOnly, Analysis analysis, AccountId id) throws SuraghException {
        Held held = Held.of(readOnly, id);
        List<Link> links = analysis.links().stream().filter(link -> link.a().equals(id) || link.b().equals(id))
                .toList();
        List<String> statements = new AccountStatements(readOnly, analysis, held, links).all();
        return new AccountCard(id, statements, links, held.records());
    }

    /// The card of a pair: each link with what chance expects, uses within the re-assignment limit (R-AN-12), the
    /// sensitivity of the count (R-AN-13), the one record or address it rests on (R-AN-25), or why there is no link
    /// (R-AN-23).
    public static PairCard pair(CaseFile readOnly, Analysis analysis, AccountId a, AccountId b)
            throws SuraghException {
        return pair(readOnly, analysis, null, a, b);
    }

    /// The same with the layers of acts at five widths, and for each that does not link the two the rule that excluded
    /// them.
    ///
    /// @param material the layers of the case ([Analyst#material] with the settings of the run), or null
    public static PairCard pair(CaseFile readOnly, Analysis analysis, @Nullable Material material, AccountId a,
            AccountId b) throws SuraghException {
        AccountId first = a.compareTo(b) <= 0 ? a : b;
        AccountId second = a.compareTo(b) <= 0 ? b : a;
        List<Link> links = analysis.links().stream().filter(link -> link.a().equals(first) && link.b().equals(second))
                .toList();
        Pair pair = Pair.of(readOnly, analysis, Held.of(readOnly, first), Held.of(readOnly, second), links);
        List<Sensitivity> sensitivity = material == null
                ? List.of()
                : LayerSensitivity.of(material).pair(first, second);
        List<WhyNot> whyNot = material == null ? List.of() : WhyNot.of(material, first, second);
        PairStatements words = new PairStatements(analysis, pair, new PairStatements.Beside(
                new LeaseStatements(readOnly, analysis).pair(pair.a(), pair.b()),
                PersonStatements.pair(readOnly, first, second), PersonStatements.heldApart(readOnly, first, second),
                sensitivity, whyNot));
        List<String> statements = new ArrayList<>(words.all());
        if (material != null)
            statements.addAll(FollowSentences.pair(material, first, second));
        List<EvidenceRecord> records = new ArrayList<>(pair.records());
        records.addAll(FollowSentences.shared(readOnly, first, second));
        return new PairCard(first, second, List.copyOf(statements), links, List.copyOf(records), sensitivity, whyNot);
    }

    /// The rows behind a ground, oldest first, at most `limit`.
    public static List<EvidenceRecord> rows(CaseFile readOnly, Finding finding, Ground ground, int limit)
            throws SuraghException {
        return rows(new MemberRecords(readOnly), finding, ground, limit);
    }

    /// The same for several grounds of one network, whose members are read once.
    public static List<EvidenceRecord> rows(MemberRecords records, Finding finding, Ground ground, int limit)
            throws SuraghException {
        Set<String> values = new HashSet<>(ground.rows().values());
        Set<AccountId> members = new HashSet<>();
        for (Member member : finding.members())
            members.add(member.account());
        List<EvidenceRecord> found = new ArrayList<>();
        switch (ground.rows().record()) {
            case "login" -> {
                for (AccountId member : members) {
                    for (Login login : records.logins(member)) {
                        if (values.isEmpty() || named(values, login.address()))
                            found.add(login);
                    }
                }
            }
            case "post" -> {
                if (values.isEmpty()) {
                    for (AccountId member : members)
                        found.addAll(records.posts(member));
                } else {
                    for (Post post : records.file().postsWithIds(List.copyOf(ground.rows().values()))) {
                        if (members.contains(post.author()))
                            found.add(post);
                    }
                }
            }
            case "account" -> {
                for (AccountId member : members)
                    found.addAll(records.snapshots(member));
            }
            case "fact" -> {
                for (AccountId member : members) {
                    for (Fact fact : records.facts(member)) {
                        if (values.stream().anyMatch(fact.fields()::containsValue))
                            found.add(fact);
                    }
                }
            }
            case "place" -> {
                List<Citation> cited = new ArrayList<>();
                for (String place : ground.rows().values())
                    cited.add(Citation.parse(place));
                found.addAll(Citation.records(records.file(), members, cited));
            }
            default -> throw new IllegalArgumentException("rows of " + ground.rows().record());
        }
        found.sort(OLDEST_FIRST);
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private static boolean named(Set<String> values, IpAddress address) {
        return values.contains(AddressFacts.text(address)) || values.contains(address.toString());
    }

    /// A record's raw bytes and fields, read back from the exhibit.
    ///
    /// CSV rows are named by the header line of their file, re-read; JSON objects by their keys, inner ones joined by
    /// dots; a row without a header by `column 1`, `column 2`. Bytes that are no UTF-8 are read as Windows-1252.
    public static RawRow raw(CaseFile readOnly, Provenance place) throws SuraghException {
        return RawFields.read(readOnly, place);
    }

    /// Raw bytes as text in the encoding they seem to have.
    public static String text(byte[] bytes) {
        return RawFields.text(bytes);
    }

    /// When a record speaks of, or null.
    static @Nullable Instant at(EvidenceRecord record) {
        return switch (record) {
            case Account account -> account.observedAt();
            case Post post -> post.at();
            case Login login -> login.at();
            case ListEntry entry -> entry.validOn();
            case Fact fact -> fact.at();
            case Lease lease -> lease.start();
        };
    }
}
