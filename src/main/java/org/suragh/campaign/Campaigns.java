package org.suragh.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.FollowColumns;
import org.suragh.finding.Finding;
import org.suragh.signal.Subjects;

/// Counts campaigns (science note 1.6): Kleinberg bursts and their significance, shares of linked accounts with Wilson
/// intervals, who began, the peak without linked accounts, waves of registrations, cost. O(rows of subjects) and, for
/// subjects with bursts, [Scan] once for every different number of posts. Subjects are counted in parallel; the result
/// does not depend on threads. Immutable.
public final class Campaigns {
    private static final int SLICES = 8;
    private static final int LONGEST_HOURS = 168;

    private final Input input;
    private final Standing standing;
    private final Registrations registrations;

    private Campaigns(Input input) {
        this.input = input;
        this.standing = Standing.of(input.accounts, input.findings);
        this.registrations = new Registrations(input.accounts, input.plan.deals, input.plan.seed);
    }

    /// What is counted.
    ///
    /// @param subjects hashtags, pages and texts with enough posts
    /// @param accounts the accounts of the case
    /// @param linked when each account has validated links of acts
    /// @param follows who follows whom, as far as exports state it
    /// @param findings the networks of a run
    /// @param events days that an analyst pinned
    /// @param plan how it is counted
    public record Input(Subjects subjects, AccountColumns accounts, Spans linked, FollowColumns follows,
            List<Finding> findings, List<PinnedEvent> events, Plan plan) {}

    /// How it is counted.
    ///
    /// @param rates market prices
    /// @param deals deals at random behind a chance, 99 by default
    /// @param seed seed of these
    /// @param days days before and after a pinned event that count as around it, 7 by default
    public record Plan(Cost.Rates rates, int deals, long seed, int days) {}

    /// The campaigns, those with most posts of linked accounts first.
    public static List<Campaign> of(Input input) {
        Campaigns work = new Campaigns(input);
        int n = input.subjects.subjects().size();
        Campaign[] found = new Campaign[n];
        IntStream.range(0, Math.min(SLICES, n)).parallel().forEach(slice -> {
            Scan hours = new Scan(input.subjects.hours(), LONGEST_HOURS);
            Map<Integer, double[]> nulls = new HashMap<>();
            for (int s = slice; s < n; s += SLICES)
                found[s] = work.one(s, hours, nulls);
        });
        List<Campaign> ordered = new ArrayList<>(List.of(found));
        ordered.sort(Comparator.comparingInt((Campaign c) -> c.volume().linked()).reversed()
                .thenComparing(Comparator.comparingInt((Campaign c) -> c.volume().posts()).reversed())
                .thenComparing(Campaign::kind).thenComparing(Campaign::value));
        List<Campaign> numbered = new ArrayList<>();
        for (Campaign c : ordered)
            numbered.add(new Campaign(numbered.size() + 1, c.kind(), c.value(), c.first(), c.last(), c.volume(),
                    c.peak(), c.bursts(), c.networks(), c.starters(), c.waves(), c.births(), c.cost()));
        return List.copyOf(numbered);
    }

    /// One campaign with its hours and posts.
    ///
    /// @param asked its id, its value, or a hashtag with `#`
    public static Optional<CampaignDetail> detail(Input input, List<Campaign> campaigns, String asked) {
        Optional<Campaign> found = campaigns.stream().filter(c -> c.id().equals(asked) || c.shown().equals(asked))
                .findFirst().or(() -> campaigns.stream().filter(c -> c.value().equals(asked)).findFirst());
        return found.map(campaign -> {
            int subject = input.subjects.subjects()
                    .indexOf(new Subjects.Subject(campaign.kind(), campaign.value()));
            Tally tally = new Tally(input, Standing.of(input.accounts, input.findings), subject);
            return new CampaignDetail(campaign, tally.timeline(), tally.posts());
        });
    }

    private Campaign one(int subject, Scan scan, Map<Integer, double[]> nulls) {
        Tally tally = new Tally(input, standing, subject);
        Subjects.Subject what = input.subjects.subjects().get(subject);
        List<Campaign.Births> births = new ArrayList<>();
        int[] ranks = tally.accounts();
        for (PinnedEvent event : input.events)
            births.add(registrations.around(event, input.plan.days, ranks));
        int[] linkedRanks = IntStream.of(ranks).filter(tally::linked).toArray();
        return new Campaign(0, what.kind(), what.value(), tally.first(), tally.last(), tally.volume(), tally.peak(),
                bursts(tally, scan, nulls), tally.networks(), tally.starters(), registrations.waves(linkedRanks),
                List.copyOf(births), tally.cost());
    }

    private List<Campaign.Burst> bursts(Tally tally, Scan scan, Map<Integer, double[]> nulls) {
        List<int[]> stretches = Bursts.of(tally.hours(), input.subjects.hours());
        if (stretches.isEmpty())
            return List.of();
        int marks = tally.size();
        double[] greatest = nulls.computeIfAbsent(marks,
                m -> scan.deals(m, input.plan.deals, Scan.mixed(input.plan.seed + m)));
        List<Campaign.Burst> bursts = new ArrayList<>();
        for (int[] stretch : stretches) {
            Scan.Window dense = scan.best(tally.hours(), marks, stretch[0], stretch[1]);
            bursts.add(tally.burst(stretch, scan.expected(marks, stretch[0], stretch[1]),
                    Scan.tail(dense.score(), greatest)));
        }
        return List.copyOf(bursts);
    }

    /// The instant of an hour counted from the first of the case.
    static Instant instant(Subjects subjects, int hour) {
        return Instant.ofEpochMilli((subjects.firstHour() + hour) * Subjects.HOUR);
    }

    /// A day counted from 1970.
    static LocalDate day(long day) {
        return LocalDate.ofEpochDay(day);
    }
}
