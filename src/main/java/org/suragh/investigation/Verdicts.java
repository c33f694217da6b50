package org.suragh.investigation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.Journal;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Finding;
import org.suragh.finding.Verdict;

/// What persons concluded, from the journal and into it (R-AN-02). The last verdict about a set of accounts stands until
/// it is withdrawn; all earlier ones stay in the journal.
///
/// Every run takes the standing verdicts as an input, keeps them in its manifest as `verdict.0001.value` and so on (part
/// of the digest), and is computed again from those.
public final class Verdicts {
    /// The act of the journal.
    public static final String ACT = "label";

    private static final String IN_MANIFEST = "verdict.";
    private static final String SAID = "verdict-at.";

    private Verdicts() {}

    /// What a person is about to say.
    ///
    /// @param accounts two or more
    /// @param reason at least [Verdict#REASON] characters; may be empty when one is taken back
    /// @param records at least one record of these accounts; may be empty when one is taken back
    public record Draft(Verdict.Value value, Collection<AccountId> accounts, String reason, List<Citation> records) {}

    /// Writes a verdict into the journal, on the thread of the case.
    ///
    /// @param context further parameters of the entry, such as `network` and `analysis`; may be empty
    /// @throws SuraghException when the reason is too short, no record is cited, a cited one is not of these accounts,
    ///     fewer than two accounts are named, or there is nothing to take back
    public static Verdict record(CaseFile file, String person, Draft draft, Map<String, String> context)
            throws SuraghException {
        TreeSet<AccountId> accounts = new TreeSet<>(draft.accounts());
        if (accounts.size() < 2)
            throw new SuraghException("investigation.verdict.few-accounts");
        String reason = draft.reason().strip();
        if (draft.value() == Verdict.Value.WITHDRAWN) {
            String members = members(accounts);
            if (standing(file).stream().noneMatch(verdict -> members(verdict.accounts()).equals(members)))
                throw new SuraghException("investigation.verdict.none-to-withdraw");
        } else {
            check(file, accounts, reason, draft.records());
        }
        SortedMap<String, String> parameters = new TreeMap<>(context);
        parameters.put("value", draft.value().id());
        parameters.put("accounts", joined(accounts.stream().map(AccountId::toString).toList()));
        parameters.put("members", members(accounts));
        parameters.put("reason", reason);
        parameters.put("records", joined(draft.records().stream().sorted().distinct().map(Citation::toString)
                .toList()));
        return of(file.journal().append(person, ACT, parameters)).orElseThrow();
    }

    private static void check(CaseFile file, Collection<AccountId> accounts, String reason, List<Citation> cited)
            throws SuraghException {
        if (reason.codePointCount(0, reason.length()) < Verdict.REASON)
            throw new SuraghException("investigation.verdict.short-reason", Verdict.REASON);
        for (AccountId account : accounts)
            if (file.accountColumns().rank(account) < 0)
                throw new SuraghException("investigation.verdict.no-account", account.toString());
        if (cited.isEmpty())
            throw new SuraghException("investigation.verdict.no-record");
        for (Citation one : cited)
            if (Citation.records(file, accounts, List.of(one)).isEmpty())
                throw new SuraghException("investigation.verdict.no-such-record", one.toString());
    }

    /// Every verdict and withdrawal of the journal that names its accounts, oldest first.
    public static List<Verdict> history(List<Journal.Entry> journal) {
        return journal.stream().flatMap(entry -> of(entry).stream()).toList();
    }

    /// The verdicts that stand, oldest first: the last of every set of accounts, unless it was withdrawn.
    public static List<Verdict> standing(List<Journal.Entry> journal) {
        Map<List<AccountId>, Verdict> last = new TreeMap<>(Comparator.comparing(Object::toString));
        history(journal).forEach(verdict -> last.put(verdict.accounts(), verdict));
        return last.values().stream().filter(verdict -> verdict.value() != Verdict.Value.WITHDRAWN)
                .sorted(Comparator.comparingLong(Verdict::entry)).toList();
    }

    /// The verdicts of a case that stand, oldest first.
    public static List<Verdict> standing(CaseFile readOnly) throws SuraghException {
        return standing(readOnly.journal().entries());
    }

    /// The standing verdict about exactly the accounts of a network, if there is one. Those that only speak of it
    /// ([Verdict#speaksOf]) or name some of its accounts are not given.
    public static Optional<Verdict> exactly(Finding finding, List<Verdict> standing) {
        List<AccountId> accounts = finding.members().stream().map(member -> member.account()).sorted().toList();
        return standing.stream().filter(verdict -> verdict.accounts().equals(accounts)).findFirst();
    }

    /// The standing verdicts that name an account, oldest first.
    public static List<Verdict> naming(AccountId account, List<Verdict> standing) {
        return standing.stream().filter(verdict -> verdict.accounts().contains(account)).toList();
    }

    private static Optional<Verdict> of(Journal.Entry entry) {
        String accounts = entry.parameters().getOrDefault("accounts", "");
        Optional<Verdict.Value> value = Verdict.Value.of(entry.parameters().getOrDefault("value", ""));
        if (!entry.act().equals(ACT) || accounts.isEmpty() || value.isEmpty())
            return Optional.empty();
        return Optional.of(new Verdict(value.get(), accounts(accounts), entry.parameters().getOrDefault("reason", ""),
                split(entry.parameters().getOrDefault("records", "")), entry.person(), entry.at(), entry.sequence()));
    }

    /// What the manifest of a run keeps of verdicts: `verdict.0001.value` and so on are inputs of the run, `verdict-at.`
    /// says when each was given and where it stands in the journal.
    static SortedMap<String, String> manifest(List<Verdict> verdicts) {
        SortedMap<String, String> manifest = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            String number = String.format(Locale.ROOT, "%04d", manifest.size() / 6 + 1);
            String key = IN_MANIFEST + number;
            manifest.put(key + ".accounts", joined(verdict.accounts().stream().map(AccountId::toString).toList()));
            manifest.put(key + ".person", verdict.person());
            manifest.put(key + ".reason", verdict.reason());
            manifest.put(key + ".records", joined(verdict.records()));
            manifest.put(key + ".value", verdict.value().id());
            manifest.put(SAID + number, verdict.at() + " " + verdict.entry());
        }
        return manifest;
    }

    /// The verdicts that a run was made with, in their order.
    public static List<Verdict> of(Analysis analysis) {
        SortedMap<String, String> manifest = analysis.manifest();
        List<Verdict> verdicts = new ArrayList<>();
        manifest.forEach((name, text) -> {
            if (!name.startsWith(SAID))
                return;
            String key = IN_MANIFEST + name.substring(SAID.length());
            String[] said = text.split(" ", 2);
            Verdict.Value.of(manifest.getOrDefault(key + ".value", "")).ifPresent(value -> verdicts.add(new Verdict(
                    value, accounts(manifest.getOrDefault(key + ".accounts", "")),
                    manifest.getOrDefault(key + ".reason", ""), split(manifest.getOrDefault(key + ".records", "")),
                    manifest.getOrDefault(key + ".person", ""), Instant.parse(said[0]), Long.parseLong(said[1]))));
        });
        return List.copyOf(verdicts);
    }

    /// SHA-256 over the accounts, a line each, as lower-case hex: the name of a set.
    static String members(Collection<AccountId> accounts) {
        MessageDigest digest = Hashes.sha256();
        for (AccountId account : new TreeSet<>(accounts))
            digest.update((account + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<AccountId> accounts(String text) {
        return split(text).stream().map(id -> {
            int colon = id.indexOf(':');
            return new AccountId(id.substring(0, Math.max(0, colon)), id.substring(colon + 1));
        }).toList();
    }

    /// Values with `;` between; `%` and `;` inside are written as in addresses of pages.
    private static String joined(List<String> values) {
        return String.join(";", values.stream().map(value -> value.replace("%", "%25").replace(";", "%3B")).toList());
    }

    private static List<String> split(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(";")).stream().map(value -> value.replace("%3B", ";").replace("%25", "%"))
                        .toList();
    }
}
