package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suragh.signal.NormalText;
import org.suragh.signal.Settings;

/// The layer `same-profile`: accounts whose description of themselves is the same text in normal form, of at least
/// `same-profile.min-characters` (science note 1.4).
///
/// A verse, a motto or a party's slogan stands in many profiles: a description of more than
/// `same-profile.max-accounts` accounts links nobody and is listed. No chance is computed; the weight is -log10 of the
/// share of described accounts that have the text. O(descriptions), n² a text of n accounts up to the limit.
///
/// Deterministic: pairs in order of (a, b). Defaults: 20 characters, 50 accounts.
public final class SameProfile {
    /// The layer id.
    public static final String ID = "same-profile";

    private SameProfile() {}

    /// Builds the layer.
    ///
    /// @param normal descriptions in normal form, see [#normal]
    public static LayerLinks of(@Nullable String[] normal, Settings settings) {
        int most = settings.count("same-profile.max-accounts");
        Map<String, List<Integer>> holders = new TreeMap<>();
        int described = 0;
        for (int a = 0; a < normal.length; a++) {
            String bio = normal[a];
            if (bio == null)
                continue;
            described++;
            holders.computeIfAbsent(bio, _ -> new ArrayList<>()).add(a);
        }
        StatedPairs pairs = new StatedPairs();
        List<SetAside> setAside = new ArrayList<>();
        double all = described;
        holders.forEach((bio, who) -> {
            int n = who.size();
            if (n > most)
                setAside.add(new SetAside(ID, bio, "", n, n, "linkage.set-aside.common-profile"));
            else if (n > 1)
                pairs.each(who.stream().mapToInt(x -> x).toArray(), -StrictMath.log10(n / all));
        });
        setAside.sort(Comparator.comparing(SetAside::value));
        return pairs.layer(ID, normal.length, List.copyOf(setAside), 0);
    }

    /// Descriptions in normal form, null where there is none or it is too short to tell anything.
    public static @Nullable String[] normal(@Nullable String[] bios, Settings settings) {
        int least = settings.count("same-profile.min-characters");
        NormalText texts = new NormalText();
        @Nullable
        String[] out = new String[bios.length];
        for (int a = 0; a < bios.length; a++) {
            String bio = bios[a];
            String normal = bio == null ? "" : texts.of(bio);
            out[a] = normal.codePointCount(0, normal.length()) >= least ? normal : null;
        }
        return out;
    }
}
