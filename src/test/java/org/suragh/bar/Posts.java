package org.suragh.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.CoAction;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.LayerLinks;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Posts whose authors can be drawn anew: each post keeps its time and content, each author the number of posts.
final class Posts {
    private final int accounts;
    private final Settings settings;
    private final List<Post> posts = new ArrayList<>();

    private record Post(int account, long at, String id, ObjectActs.Content content) {}

    Posts(int accounts, SortedMap<String, String> settings) throws SuraghException {
        this.accounts = accounts;
        this.settings = Settings.of(settings);
    }

    void add(int account, long at, String id, ObjectActs.Content content) {
        posts.add(new Post(account, at, id, content));
    }

    int size() {
        return posts.size();
    }

    /// Layer to its number of validated links when authors are permuted by this seed, or as they are for 0.
    SortedMap<String, Integer> links(long seed) {
        int[] author = posts.stream().mapToInt(Post::account).toArray();
        Random dice = new Random(seed);
        for (int i = author.length - 1; i > 0 && seed != 0; i--) {
            int j = dice.nextInt(i + 1);
            int one = author[i];
            author[i] = author[j];
            author[j] = one;
        }
        AccountId[] ids = new AccountId[accounts];
        for (int a = 0; a < accounts; a++)
            ids[a] = new AccountId("x", "%06d".formatted(a));
        PostTable.Builder table = new PostTable.Builder(accounts, settings);
        ObjectActs.Builder objects = new ObjectActs.Builder(
                new AccountColumns(ids, new String[accounts], new long[accounts]), settings);
        for (int i = 0; i < author.length; i++) {
            Post post = posts.get(i);
            table.add(author[i], post.at, post.id, post.content.text(), post.content.retweetOf() != null);
            objects.add(author[i], post.at, post.id, post.content);
        }
        return counted(table.build(), objects.build());
    }

    private SortedMap<String, Integer> counted(PostTable table, ObjectActs objects) {
        SortedMap<String, Integer> links = new TreeMap<>();
        List<LayerLinks> layers = new ArrayList<>();
        layers.add(CoTweet.of(table, Acts.ofTexts(table, accounts), settings, Progress.NONE));
        layers.add(ActivitySync.of(table, accounts, settings, Progress.NONE));
        for (Trace trace : Trace.values())
            layers.add(CoAction.of(trace, objects, settings, Progress.NONE));
        layers.forEach(layer -> links.put(layer.layer(), layer.size()));
        return links;
    }
}
