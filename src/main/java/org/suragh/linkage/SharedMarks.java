package org.suragh.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suragh.signal.Settings;
import org.suragh.signal.SharedMark;

/// The layers `shared-device` and `shared-contact`: accounts for which exports state the same token of one installed
/// program, or the same telephone number or e-mail address (science note 1.4).
///
/// Such a mark is one thing by its making, so that there is no chance to test; p, q and the expectation stay empty. One
/// family may own the device and the line. A mark that more than `LAYER.max-accounts` accounts state (a shop's number,
/// an agency's mailbox) links nobody and is listed. Weight: the sum of 1/(n - 1) over common marks of n accounts.
/// O(marks).
///
/// Deterministic: pairs in order of (a, b). Default: 6 accounts, a household.
public final class SharedMarks {
    /// Layer of devices.
    public static final String DEVICE = "shared-device";
    /// Layer of numbers and addresses of people.
    public static final String CONTACT = "shared-contact";
    private static final Set<String> DEVICES = new TreeSet<>(Set.of("device-token"));

    private SharedMarks() {}

    /// Builds one of the two layers.
    ///
    /// @param id its id
    public static LayerLinks of(String id, List<SharedMark> marks, int accounts, Settings settings) {
        int most = settings.count(id + ".max-accounts");
        StatedPairs pairs = new StatedPairs();
        List<SetAside> setAside = new ArrayList<>();
        for (SharedMark mark : marks) {
            if (DEVICES.contains(mark.kind()) != id.equals(DEVICE))
                continue;
            int n = mark.accounts().length;
            if (n > most)
                setAside.add(new SetAside(id, mark.value(), "", n, n, "linkage.set-aside.common-mark"));
            else
                pairs.each(mark.accounts(), 1.0 / (n - 1));
        }
        setAside.sort(Comparator.comparing(SetAside::value));
        return pairs.layer(id, accounts, List.copyOf(setAside), 0);
    }
}
