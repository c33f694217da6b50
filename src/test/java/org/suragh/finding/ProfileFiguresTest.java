package org.suragh.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.ProfileColumns;
import org.suragh.evidence.Skeletons;
import org.suragh.signal.NameShape;
import org.suragh.signal.Settings;

/// The figures of names and descriptions of a group against counting over all pairs.
class ProfileFiguresTest {
    private static final int N = 400;

    private static AccountColumns accounts(Random random) {
        AccountId[] ids = new AccountId[N];
        String[] handles = new String[N];
        for (int a = 0; a < N; a++) {
            ids[a] = new AccountId("x", "%05d".formatted(a));
            StringBuilder name = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i >= 0; i--)
                name.append("alI10okm_".charAt(random.nextInt(9)));
            handles[a] = a % 29 == 0 ? null : a % 10 == 1 ? "Star_%04d".formatted(random.nextInt(10_000)) : name + "";
        }
        return new AccountColumns(ids, handles, new long[N]);
    }

    @Test
    void figuresAreThoseOfAllPairs() {
        AccountColumns accounts = accounts(new Random(2));
        String[] bios = new String[N];
        for (int a = 0; a < N; a++)
            bios[a] = a % 3 == 0 ? null : a % 10 == 1 ? "we are one and we speak as one" : "a text of number " + a % 97;
        ProfileFigures figures = new ProfileFigures(accounts, new ProfileColumns(new String[N], bios),
                Settings.defaults());
        int[] members = new int[80];
        for (int k = 0; k < members.length; k++)
            members[k] = 5 * k + (k % 2 == 0 ? 1 : 0);
        ProfileFigures.Figures found = figures.of(members);
        int near = 0;
        for (int k = 0; k < members.length; k++) {
            String name = accounts.handles()[members[k]];
            int alike = 0;
            int bio = 0;
            int shape = 0;
            for (int other : members) {
                String there = accounts.handles()[other];
                if (other == members[k])
                    continue;
                bio += bios[other] != null && bios[other].equals(bios[members[k]]) ? 1 : 0;
                if (name == null || there == null)
                    continue;
                alike += alike(name, there) ? 1 : 0;
                shape += NameShape.of(there).contains(found.shape()[k]) ? 1 : 0;
            }
            near += alike;
            assertEquals(alike, found.alike()[k], "" + name);
            assertEquals(bio, found.bioOthers()[k], "" + name);
            if (found.shapeScore()[k] > 0)
                assertEquals(shape, found.shapeOthers()[k], "" + name);
        }
        assertTrue(near > 10, "only " + near);
        int star = 2;
        assertEquals("Ulll_4d", found.shape()[star]);
        assertTrue(found.shapeScore()[star] > 2 && found.odds(star) == 1, "score " + found.shapeScore()[star]);
    }

    /// √LLR of o others where e are expected.
    private static double score(double o, double e) {
        return o > e ? Math.sqrt(Math.max(0, o * Math.log((o + .3) / e) - (o - e))) : 0;
    }

    private static double expected(double inside, double countOutside, double outside) {
        return (inside - 1) * countOutside / Math.max(1, outside) + .3;
    }

    @Test
    void scoresAreThoseOfTheFormulaOverRandomGroups() {
        int scored = 0;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            AccountColumns accounts = accounts(random);
            String[] bios = new String[N];
            for (int a = 0; a < N; a++)
                bios[a] = random.nextInt(3) == 0
                        ? null
                        : a % 10 == 1
                                ? "we are one and we speak as one"
                                : "a longer text of number " + random.nextInt(40);
            int[] members = random.ints(0, N).map(a -> random.nextInt(3) == 0 ? a / 10 * 10 + 1 : a).distinct()
                    .limit(1 + random.nextInt(50)).sorted().toArray();
            ProfileFigures.Figures found = new ProfileFigures(accounts, new ProfileColumns(new String[N], bios),
                    Settings.defaults()).of(members);
            List<Integer> in = IntStream.of(members).boxed().toList();
            List<Integer> out = IntStream.range(0, N).filter(a -> !in.contains(a)).boxed().toList();
            double namedIn = in.stream().filter(a -> accounts.handles()[a] != null).count();
            double namedOut = out.stream().filter(a -> accounts.handles()[a] != null).count();
            double saidIn = in.stream().filter(a -> bios[a] != null).count();
            double saidOut = out.stream().filter(a -> bios[a] != null).count();
            for (int k = 0; k < members.length; k++) {
                String name = accounts.handles()[members[k]];
                double best = 0;
                for (String shape : name == null ? List.<String>of() : NameShape.of(name))
                    best = Math.max(best, score(with(accounts, in, shape) - 1, expected(namedIn, with(accounts, out,
                            shape), namedOut)));
                assertEquals(best, found.shapeScore()[k], 1e-9, "seed " + seed + ": " + name);
                String bio = bios[members[k]];
                double same = bio == null
                        ? 0
                        : score(in.stream().filter(a -> bio.equals(bios[a])).count() - 1, expected(saidIn, out.stream()
                                .filter(a -> bio.equals(bios[a])).count(), saidOut));
                assertEquals(same, found.bioScore()[k], 1e-9, "seed " + seed + ": " + bio);
                double most = Math.max(score(found.alike()[k], .3), Math.max(best, same));
                assertEquals(most, found.score(k), 1e-9);
                assertEquals(Math.min(1, most * most / Math.log(10)), found.odds(k), 1e-9);
                scored += most > 1 ? 1 : 0;
            }
        }
        assertTrue(scored > 40, scored + " scores");
    }

    private static long with(AccountColumns accounts, List<Integer> some, String shape) {
        return some.stream().filter(a -> accounts.handles()[a] != null && NameShape.of("" + accounts.handles()[a])
                .contains(shape)).count();
    }

    private static boolean alike(String a, String b) {
        String one = a.toLowerCase(java.util.Locale.ROOT);
        String other = b.toLowerCase(java.util.Locale.ROOT);
        return !one.equals(other) && Skeletons.of(a).stream().anyMatch(Skeletons.of(b)::contains)
                || NameShape.oneApart(one, other);
    }

    /// A shape that half the case has says nothing of a group in which half the members have it.
    @Test
    void whatIsCommonInTheCaseSaysNothing() {
        AccountId[] ids = new AccountId[N];
        String[] handles = new String[N];
        String[] bios = new String[N];
        for (int a = 0; a < N; a++) {
            ids[a] = new AccountId("x", "%05d".formatted(a));
            handles[a] = a % 2 == 0 ? "name%08d".formatted(a * 7919) : "Own" + "x".repeat(a % 11) + a;
            bios[a] = a % 2 == 0 ? "a verse that many people have in their profile" : null;
        }
        ProfileFigures figures = new ProfileFigures(new AccountColumns(ids, handles, new long[N]),
                new ProfileColumns(new String[N], bios), Settings.defaults());
        int[] members = new int[40];
        for (int k = 0; k < 40; k++)
            members[k] = 7 * k;
        ProfileFigures.Figures found = figures.of(members);
        for (int k = 0; k < 40; k += 2) {
            assertTrue(found.shapeOthers()[k] >= 0 && found.shapeScore()[k] < 1, "score " + found.shapeScore()[k]);
            assertTrue(found.bioScore()[k] < 1, "score " + found.bioScore()[k]);
        }
    }
}
