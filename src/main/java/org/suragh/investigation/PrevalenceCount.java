package org.suragh.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.campaign.Prevalence;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.Calibration;
import org.suragh.finding.Control;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Counts how many accounts of a case lie in networks with `supported` or `open` control: over the case, for every
/// hashtag with enough posts, and for every week (Monday to Sunday, UTC). An account counts as inside when its own control
/// within a network is `open` or `supported`, the rule whose error rates the calibration holds. Counted are accounts with
/// a log-in or a post; of a week those with one in it, of a hashtag those who posted it. Nothing is stored.
public final class PrevalenceCount {
    private static final long DAY = 86_400_000L;
    private static final int WEEK = 7;
    /// 5 January 1970 was a Monday.
    private static final int MONDAY = 4;

    private PrevalenceCount() {}

    /// The figures.
    ///
    /// @param analysis its settings `prevalence.*` and `campaign.min-posts` say how it is counted
    public static Prevalence of(CaseFile readOnly, Analysis analysis, Progress progress) throws SuraghException {
        Settings settings = Settings.of(analysis.settings());
        AccountColumns accounts = readOnly.accountColumns();
        @Nullable
        String[] network = networks(analysis, accounts);
        Subjects.Builder builder = new Subjects.Builder(settings);
        BitSet active = new BitSet();
        SortedMap<Long, BitSet> weeks = new TreeMap<>();
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, _) -> {
            builder.add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls));
            active.set(account);
            weeks.computeIfAbsent(week(at), _ -> new BitSet()).set(account);
        }, progress);
        LoginColumns logins = readOnly.loginColumns(accounts, progress);
        for (int i = 0; i < logins.size(); i++) {
            active.set(logins.account()[i]);
            weeks.computeIfAbsent(week(logins.at()[i]), _ -> new BitSet()).set(logins.account()[i]);
        }
        List<Prevalence.Question> questions = new ArrayList<>();
        questions.add(question("case", "", active, network));
        Subjects subjects = builder.build(settings.count("campaign.min-posts"));
        for (int s = 0; s < subjects.subjects().size(); s++) {
            if (!subjects.subjects().get(s).kind().equals("hashtag"))
                continue;
            BitSet posters = new BitSet();
            for (int i = subjects.start()[s]; i < subjects.start()[s + 1]; i++)
                posters.set(subjects.posts().account()[subjects.row()[i]]);
            questions.add(question("hashtag", subjects.subjects().get(s).value(), posters, network));
        }
        for (Map.Entry<Long, BitSet> entry : weeks.entrySet())
            questions.add(question("week", LocalDate.ofEpochDay(entry.getKey()).toString(), entry.getValue(),
                    network));
        return Prevalence.of(rates(settings, analysis), questions, settings.count("prevalence.draws"),
                settings.count("network.seed"));
    }

    /// The error rates that were set, else those of the calibration that the run was made with; a run of another
    /// calibration than the shipped one has none here.
    private static Prevalence.Rates rates(Settings settings, Analysis analysis) {
        double sensitivity = settings.decimal("prevalence.sensitivity");
        double specificity = settings.decimal("prevalence.specificity");
        if (sensitivity > 0 && specificity > 0)
            return new Prevalence.Rates(sensitivity, specificity, "settings");
        Calibration shipped = Calibration.shipped();
        String version = analysis.manifest().getOrDefault("calibration", "none");
        return version.equals(shipped.version())
                ? new Prevalence.Rates(shipped.sensitivity(), shipped.specificity(), version)
                : new Prevalence.Rates(Double.NaN, Double.NaN, version);
    }

    /// The network of every account whose control in it is not `none`; the first by number.
    private static @Nullable String[] networks(Analysis analysis, AccountColumns accounts) {
        @Nullable
        String[] network = new String[accounts.size()];
        for (Finding finding : analysis.findings())
            for (Member member : finding.members()) {
                int a = accounts.rank(member.account());
                if (a >= 0 && network[a] == null && member.control() != Control.NONE)
                    network[a] = finding.id();
            }
        return network;
    }

    private static Prevalence.Question question(String scope, String value, BitSet accounts,
            @Nullable String[] network) {
        TreeMap<String, Integer> byNetwork = new TreeMap<>();
        for (int a = accounts.nextSetBit(0); a >= 0; a = accounts.nextSetBit(a + 1)) {
            String of = network[a];
            if (of != null)
                byNetwork.merge(of, 1, Integer::sum);
        }
        return new Prevalence.Question(scope, value, accounts.cardinality(), byNetwork);
    }

    /// The Monday of an instant's week, in days since 1970.
    private static long week(long at) {
        long day = Math.floorDiv(at, DAY);
        return day - Math.floorMod(day - MONDAY, WEEK);
    }
}
