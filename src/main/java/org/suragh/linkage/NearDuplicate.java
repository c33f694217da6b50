package org.suragh.linkage;

import java.util.Arrays;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.signal.Acts;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;

/// The layer `near-duplicate`: accounts that posted texts which are nearly one within a day of each other.
///
/// Texts in normal form are near when their shingles agree to 0.7 (three words each, texts of eight words or more) or
/// 0.9 (five characters each); connected ones are one value ([NearTexts]). A text that stands word for word in several
/// posts is one too, so that this layer holds what `co-tweet` holds and more; they are never counted as two kinds of
/// evidence. The test is that of [CoTweet] with its own window. Cost: [NearTexts], then event pairs within windows.
///
/// Source: science note 1.2.4. Deterministic: values by the least hash of their texts, counts in order of (a, b).
/// Defaults: 24 h, two values, at most 100 accounts a value, α 0.01, the exact comparison up to
/// `near-duplicate.exact` texts.
public final class NearDuplicate {
    /// The layer id.
    public static final String ID = "near-duplicate";

    private NearDuplicate() {}

    /// Builds the layer.
    public static LayerLinks of(PostTable posts, Settings settings, Progress progress) {
        Values values = Values.of(posts, settings, progress);
        return CoTweet.of(ID, values.acts, posts, v -> posts.textName(values.hash[v]), settings, progress);
    }

    /// Which texts are one: texts, by hash, to the hash that stands for their group. For counting volumes.
    ///
    /// @param hash hashes of texts that another post has word for word or nearly, ascending
    /// @param group beside `hash`, the least hash of the group
    public record Groups(long[] hash, long[] group) {
        /// The hash that stands for the group of a text, or the text's own where it is in none. O(log n).
        public long of(long text) {
            int at = Arrays.binarySearch(hash, text);
            return at < 0 ? text : group[at];
        }

        /// Whether a text is in a group.
        public boolean holds(long text) {
            return Arrays.binarySearch(hash, text) >= 0;
        }
    }

    /// The groups of near texts of a case. Cost as [#of]. Deterministic.
    public static Groups groups(PostTable posts, Settings settings, Progress progress) {
        int[] roots = NearTexts.parts(posts.shingles(), settings.count("near-duplicate.exact"), progress);
        TreeMap<Long, Long> least = new TreeMap<>();
        int[] size = new int[roots.length];
        for (int root : roots)
            size[root]++;
        long[] standsFor = new long[roots.length];
        Arrays.fill(standsFor, Long.MAX_VALUE);
        for (int t = 0; t < roots.length; t++)
            standsFor[roots[t]] = Math.min(standsFor[roots[t]], posts.shingles().hash()[t]);
        for (int t = 0; t < roots.length; t++)
            if (size[roots[t]] > 1)
                least.put(posts.shingles().hash()[t], standsFor[roots[t]]);
        for (long item : posts.itemHash())
            least.putIfAbsent(item, item);
        return new Groups(least.keySet().stream().mapToLong(x -> x).toArray(),
                least.values().stream().mapToLong(x -> x).toArray());
    }

    /// How the count of a pair in the layer depends on the window.
    public static Sensitivity sensitivity(PostTable posts, Settings settings, int a, int b) {
        Values values = Values.of(posts, settings, Progress.NONE);
        return CoTweet.sensitivity(ID, values.acts, posts, settings, new int[]{a, b});
    }

    /// The groups of near texts that stand in two posts or more, numbered by the hash that is least among their texts.
    ///
    /// @param acts the posts by group of texts
    /// @param hash group to the hash that names it, see [PostTable#textName]
    public record Values(Acts acts, long[] hash) {
        /// The groups of a case. Cost: [NearTexts].
        public static Values of(PostTable posts, Settings settings, Progress progress) {
            int[] roots = NearTexts.parts(posts.shingles(), settings.count("near-duplicate.exact"), progress);
            int rows = posts.size();
            int texts = roots.length;
            int[] value = new int[rows];
            int[] uses = new int[texts + posts.items()];
            for (int i = 0; i < rows; i++) {
                int near = posts.near()[i];
                value[i] = near >= 0 ? roots[near] : posts.item()[i] < 0 ? -1 : texts + posts.item()[i];
                if (value[i] >= 0)
                    uses[value[i]]++;
            }
            int[] number = new int[uses.length];
            long[] hash = new long[uses.length];
            int n = 0;
            for (int v = 0; v < uses.length; v++) {
                number[v] = uses[v] < 2 ? -1 : n;
                if (uses[v] >= 2)
                    hash[n++] = v < texts ? posts.shingles().hash()[v] : posts.itemHash()[v - texts];
            }
            int size = 0;
            int[] values = new int[rows];
            int[] account = new int[rows];
            long[] at = new long[rows];
            for (int i = 0; i < rows; i++)
                if (value[i] >= 0 && number[value[i]] >= 0) {
                    values[size] = number[value[i]];
                    account[size] = posts.account()[i];
                    at[size++] = posts.at()[i];
                }
            return new Values(Acts.of(posts.accounts(), n, size, values, at, account), Arrays.copyOf(hash, n));
        }
    }
}
