package org.suragh.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.HandleUse;
import org.suragh.evidence.HiddenSigns;

/// What an account's card says of its screen names.
final class HandleSentences {
    private static final int MOST = 8;

    private HandleSentences() {}

    /// Several names, names that other accounts had too, names that look alike, names with hidden signs.
    static List<String> of(CaseFile readOnly, AccountId account) throws SuraghException {
        Handles handles = new Handles(readOnly);
        List<String> out = new ArrayList<>();
        List<HandleUse> uses = handles.usesOf(account);
        List<HandleUse> own = uses.stream().filter(use -> use.account().equals(account)).toList();
        if (own.stream().map(use -> use.handle().toLowerCase(Locale.ROOT)).distinct().count() > 1)
            out.add(Text.of("explain.account.names",
                    Say.list(some(own.stream().map(HandleSentences::named).toList()))));
        List<String> others = uses.stream().filter(use -> !use.account().equals(account))
                .map(use -> Text.of("explain.account.name-of", named(use), Say.evidence(use.account().value())))
                .toList();
        if (!others.isEmpty())
            out.add(Text.of("explain.account.name-shared", Say.list(some(others))));
        List<String> alike = handles.lookAlikesOf(account).stream().map(
                use -> Text.of("explain.account.name-of", named(use), Say.evidence(use.account().toString()))).toList();
        if (!alike.isEmpty())
            out.add(Text.of("explain.account.look-alikes", Say.list(some(alike))));
        if (own.stream().anyMatch(use -> HiddenSigns.in(use.handle())))
            out.add(Text.of("explain.account.hidden-signs"));
        return out;
    }

    private static List<String> some(List<String> all) {
        if (all.size() <= MOST)
            return all;
        List<String> some = new ArrayList<>(all.subList(0, MOST));
        some.add(Text.of("explain.account.names-more", Say.count(all.size() - MOST)));
        return some;
    }

    /// `@name`, with the days it was seen on.
    static String named(HandleUse use) {
        String name = Say.evidence("@" + use.handle());
        Instant first = use.first();
        Instant last = use.last();
        if (first != null && last != null)
            return Text.of("explain.account.name-between", name, Say.day(first), Say.day(last));
        if (first != null)
            return Text.of("explain.account.name-from", name, Say.day(first));
        return last == null ? name : Text.of("explain.account.name-until", name, Say.day(last));
    }
}
