package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Material;
import org.suragh.linkage.ActivitySync;
import org.suragh.linkage.CoAction;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.NearDuplicate;
import org.suragh.linkage.Sensitivity;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// What two accounts did together at 1, 5, 10, 30 and 60 minutes, layer by layer, beside what chance expects (R-AN-13).
///
/// Made once for a case, then asked for any number of pairs: the posts are read once, at making, and kept as columns.
/// Called on the thread of its case; asking needs no case. Deterministic.
public final class LayerSensitivity {
    private final AccountColumns accounts;
    private final Settings settings;
    private final PostTable posts;
    private final ObjectActs objects;
    private final Acts texts;

    private LayerSensitivity(AccountColumns accounts, Settings settings, PostTable posts, ObjectActs objects) {
        this.accounts = accounts;
        this.settings = settings;
        this.posts = posts;
        this.objects = objects;
        this.texts = Acts.ofTexts(posts, accounts.size());
    }

    /// Reads the posts of a case.
    ///
    /// @param analysis the run whose settings hold
    public static LayerSensitivity of(CaseFile readOnly, Analysis analysis, Progress progress) throws SuraghException {
        Settings settings = Settings.of(analysis.settings());
        AccountColumns accounts = readOnly.accountColumns();
        PostTable.Builder posts = new PostTable.Builder(accounts.size(), settings);
        ObjectActs.Builder objects = new ObjectActs.Builder(accounts, settings);
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, _) -> {
            posts.add(account, at, id, text, retweetOf != null);
            objects.add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls));
        }, progress);
        return new LayerSensitivity(accounts, settings, posts.build(), objects.build());
    }

    /// Over layers that are at hand.
    public static LayerSensitivity of(Material material) {
        return new LayerSensitivity(material.accounts(), material.settings(), material.posts(), material.objects());
    }

    /// The layers in which the two did anything within an hour of each other, by layer id. O(posts) a layer and width.
    public List<Sensitivity> pair(AccountId one, AccountId other) {
        int a = accounts.rank(one);
        int b = accounts.rank(other);
        List<Sensitivity> all = new ArrayList<>();
        if (a < 0 || b < 0)
            return all;
        for (Trace trace : Trace.values())
            all.add(CoAction.sensitivity(trace, objects, settings, a, b));
        all.add(CoTweet.sensitivity(posts, texts, settings, a, b));
        all.add(NearDuplicate.sensitivity(posts, settings, a, b));
        all.add(ActivitySync.sensitivity(posts, accounts.size(), settings, a, b));
        all.removeIf(layer -> layer.steps().getLast().together() == 0);
        all.sort(Comparator.comparing(Sensitivity::layer));
        return List.copyOf(all);
    }
}
