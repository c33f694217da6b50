package org.suragh.investigation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.suragh.base.Progress;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountColumns;
import org.suragh.linkage.CoTweet;
import org.suragh.linkage.Link;
import org.suragh.linkage.RawPairs;
import org.suragh.linkage.RepeatPairs;
import org.suragh.linkage.SharedIp;
import org.suragh.linkage.WindowHint;
import org.suragh.signal.Acts;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.PostTable;
import org.suragh.signal.Settings;
import org.suragh.signal.Trace;

/// Every pair of a layer that meets plain counts, without null model, cap or weight (these are NaN): by a, then b.
/// Addresses are exact here, IPv6 ones too; repeats of posts are counted as [RepeatPairs] says.
public final class RawLinks {
    /// Accounts on one value at once above which no list of all pairs is made: fifty million pairs.
    private static final int CROWD = 10_000;

    private final CaseFile readOnly;
    private final AccountColumns accounts;
    private final Progress progress;

    private RawLinks(CaseFile readOnly, Progress progress) throws SuraghException {
        this.readOnly = readOnly;
        this.accounts = readOnly.accountColumns();
        this.progress = progress;
    }

    /// Counts.
    ///
    /// @param window longest time between two acts that count as one
    /// @param minValues fewest distinct shared values
    /// @param minParticipation fewest events of an account inside the layer, 1 for all
    public static List<Link> of(CaseFile readOnly, String layer, Duration window, int minValues, int minParticipation,
            Progress progress) throws SuraghException {
        RawLinks raw = new RawLinks(readOnly, progress);
        if (layer.equals(Trace.CO_RETWEET.id()))
            return raw.repeats(window, minValues, minParticipation);
        Acts acts = raw.acts(layer);
        int crowd = minValues > 1 ? 0 : RawPairs.mostAtOnce(acts, window.toMillis());
        if (crowd > CROWD)
            throw new SuraghException("linkage.raw.crowd", crowd, CROWD);
        return RawPairs.find(acts, window.toMillis(), minValues, minParticipation, progress).links(layer, raw.accounts);
    }

    /// A window that the acts of a layer suggest; see [WindowHint].
    public static Optional<Duration> suggestedWindow(CaseFile readOnly, String layer, Progress progress)
            throws SuraghException {
        OptionalLong hint = WindowHint.of(new RawLinks(readOnly, progress).acts(layer));
        return hint.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMillis(hint.getAsLong()));
    }

    private List<Link> repeats(Duration window, int minValues, int minParticipation) throws SuraghException {
        RepeatPairs repeats = new RepeatPairs();
        readOnly.forEachPost(accounts, (account, at, id, _, retweetOf, _, _, _, _) -> {
            if (retweetOf != null && !retweetOf.isEmpty())
                repeats.add(retweetOf, id, account, at);
        }, progress);
        return repeats.links(accounts, window.toMillis(), minValues, minParticipation, progress);
    }

    private Acts acts(String layer) throws SuraghException {
        if (layer.equals(SharedIp.ID))
            return Acts.ofExactAddresses(readOnly.loginColumns(accounts, progress), accounts.size());
        if (layer.equals(CoTweet.ID)) {
            PostTable.Builder posts = new PostTable.Builder(accounts.size(), Settings.defaults());
            readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, _, _, _, _) -> posts.add(account, at, id,
                    text, retweetOf != null), progress);
            return Acts.ofTexts(posts.build(), accounts.size());
        }
        Optional<Trace> trace = Stream.of(Trace.values()).filter(t -> t.id().equals(layer)).findFirst();
        if (trace.isEmpty())
            throw new SuraghException("investigation.raw.layer", layer, SharedIp.ID + ", " + CoTweet.ID + ", "
                    + String.join(", ", Stream.of(Trace.values()).map(Trace::id).toList()));
        ObjectActs.Builder objects = new ObjectActs.Builder(accounts, Settings.defaults());
        readOnly.forEachPost(accounts, (account, at, id, text, retweetOf, replyTo, hashtags, urls, _) -> objects
                .add(account, at, id, new ObjectActs.Content(text, retweetOf, replyTo, hashtags, urls)), progress);
        return objects.build().of(trace.get());
    }
}
