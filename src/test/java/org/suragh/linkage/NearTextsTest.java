package org.suragh.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.signal.NormalText;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// Near texts against comparing every text with every other.
class NearTextsTest {
    private static final String[] LATIN = "vote today for the city water road school kal subah sab log niklo awaz do hum milna jalsa shahar"
            .split(" ");
    private static final String[] URDU = "آج کراچی میں پانی نہیں ہے سب لوگ باہر نکلیں اور آواز اٹھائیں شہر سڑک اسکول كل صبح جلسہ"
            .split(" ");

    private static PostTable posts(List<String> texts) {
        try {
            PostTable.Builder builder = new PostTable.Builder(texts.size(), Settings.of(new java.util.TreeMap<>()));
            for (int i = 0; i < texts.size(); i++)
                builder.add(i, i, Integer.toString(i + 1), texts.get(i), false);
            return builder.build();
        } catch (SuraghException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /// Templates and texts made of them by changing, leaving out and adding words, marks and letter variants.
    private static List<String> texts(Random random, int n) {
        List<String> made = new ArrayList<>();
        while (made.size() < n) {
            if (!made.isEmpty() && random.nextInt(3) > 0) {
                made.add(changed(made.get(random.nextInt(made.size())), random));
                continue;
            }
            String[] words = random.nextBoolean() ? LATIN : URDU;
            StringBuilder text = new StringBuilder();
            for (int k = 4 + random.nextInt(18); k >= 0; k--)
                text.append(words[random.nextInt(words.length)]).append(' ');
            made.add(text.append(random.nextInt(4) == 0 ? "#tag" + random.nextInt(5) : "").toString());
        }
        return made;
    }

    private static String changed(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int k = random.nextInt(3); k > 0; k--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(6)) {
                case 0 -> words.set(at, LATIN[random.nextInt(LATIN.length)]);
                case 1 -> words.add(at, URDU[random.nextInt(URDU.length)]);
                case 2 -> words.add("https://t.co/" + random.nextInt(1000));
                case 3 -> words.add(0, "\u200f@name" + random.nextInt(100));
                case 4 -> words.set(at, words.get(at).replace('ی', 'ي').replace('ک', 'ك') + "\u0640");
                default -> {
                    if (words.size() > 3)
                        words.remove(at);
                }
            }
        }
        return String.join(" ", words);
    }

    private static Set<String> slowShingles(String normal) {
        Set<String> shingles = new HashSet<>();
        String[] words = normal.split(" ");
        if (words.length >= 8)
            for (int i = 0; i + 3 <= words.length; i++)
                shingles.add(String.join(" ", Arrays.copyOfRange(words, i, i + 3)));
        else
            for (int i = 0; i == 0 || i + 5 <= normal.length(); i++)
                shingles.add("." + normal.substring(i, Math.min(normal.length(), i + 5)));
        return shingles;
    }

    /// Text to the least text of its connected part, -1 for one too short to count.
    private static int[] slow(List<String> texts) {
        NormalText normal = new NormalText();
        List<String> forms = texts.stream().map(normal::of).toList();
        List<Set<String>> shingles = forms.stream().map(NearTextsTest::slowShingles).toList();
        int[] part = new int[texts.size()];
        for (int i = 0; i < part.length; i++)
            part[i] = forms.get(i).length() >= 20 || forms.get(i).split(" ").length >= 5 ? i : -1;
        for (int i = 0; i < part.length; i++)
            for (int j = 0; j < i; j++) {
                Set<String> common = new HashSet<>(shingles.get(i));
                common.retainAll(shingles.get(j));
                double jaccard = common.size()
                        / (double) (shingles.get(i).size() + shingles.get(j).size() - common.size());
                boolean words = forms.get(i).split(" ").length >= 8;
                if (part[i] < 0 || part[j] < 0 || part[i] == part[j] || jaccard < (words ? .7 : .9) - 1e-12)
                    continue;
                int from = Math.max(part[i], part[j]);
                int to = Math.min(part[i], part[j]);
                for (int k = 0; k < part.length; k++)
                    part[k] = part[k] == from ? to : part[k];
            }
        return part;
    }

    /// The same from the fast side, where texts that nothing is near have no number.
    private static int[] fast(PostTable posts, int exact) {
        int[] roots = NearTexts.parts(posts.shingles(), exact, Progress.NONE);
        int[] least = new int[roots.length + posts.items()];
        Arrays.fill(least, -1);
        int[] part = new int[posts.size()];
        for (int i = 0; i < part.length; i++) {
            int near = posts.near()[i];
            int value = near >= 0 ? roots[near] : posts.item()[i] >= 0 ? roots.length + posts.item()[i] : -1;
            if (value < 0) {
                part[i] = posts.eligible()[i] > 0 ? i : -1;
                continue;
            }
            least[value] = least[value] < 0 ? i : least[value];
            part[i] = least[value];
        }
        return part;
    }

    @Test
    void thePrefixFilterFindsWhatComparingAllWithAllFinds() {
        int grouped = 0;
        for (int seed = 0; seed < 25; seed++) {
            List<String> texts = texts(new Random(seed), 150);
            int[] slow = slow(texts);
            assertArrayEquals(slow, fast(posts(texts), 1_000_000), "seed " + seed);
            for (int i = 0; i < slow.length; i++)
                grouped += slow[i] >= 0 && slow[i] < i ? 1 : 0;
        }
        assertTrue(grouped > 1_000, "grouped " + grouped);
    }

    @Test
    void bandsFindNearlyAllAndNothingElse() {
        int pairs = 0;
        int found = 0;
        for (int seed = 100; seed < 125; seed++) {
            List<String> texts = texts(new Random(seed), 150);
            int[] slow = slow(texts);
            int[] fast = fast(posts(texts), 0);
            for (int i = 0; i < slow.length; i++)
                for (int j = 0; j < i; j++) {
                    boolean near = slow[i] >= 0 && slow[i] == slow[j];
                    boolean together = fast[i] >= 0 && fast[i] == fast[j];
                    assertTrue(near || !together, "seed " + seed + ": " + texts.get(i) + " | " + texts.get(j));
                    pairs += near ? 1 : 0;
                    found += together ? 1 : 0;
                }
        }
        assertTrue(found >= .999 * pairs, found + " of " + pairs);
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        List<String> texts = texts(new Random(7), 400);
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(8));
        for (int exact : new int[]{0, 1_000_000})
            assertEquals(groups(texts, exact), groups(shuffled, exact));
    }

    private static Set<Set<String>> groups(List<String> texts, int exact) {
        int[] part = fast(posts(texts), exact);
        java.util.Map<Integer, Set<String>> groups = new java.util.TreeMap<>();
        for (int i = 0; i < part.length; i++)
            groups.computeIfAbsent(part[i], _ -> new TreeSet<>()).add(texts.get(i));
        return new HashSet<>(groups.values());
    }

    @Test
    void aTextInManyVariantsIsOneGroupAndCostsItsNumber() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        String template = "sab log kal subah jalsa gah mein aa jayen aur apni awaz uthayen warna der ho jaye gi bhai";
        for (int i = 0; i < 30_000; i++)
            texts.add(template + " w" + random.nextInt(1 << 30));
        for (int exact : new int[]{0, 1_000_000})
            assertEquals(1, Arrays.stream(fast(posts(texts), exact)).distinct().count());
    }
}
