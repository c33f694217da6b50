package org.suragh.finding;

import java.util.stream.IntStream;
import org.suragh.linkage.Buckets;
import org.suragh.signal.Addresses;
import org.suragh.signal.Settings;

/// Which accounts could belong to a network of addresses at all, whatever the group: an upper bound of the figures that
/// [Judge] asks for, taken as if every other account were a member.
///
/// An account passes when closure x exclusivity could reach `control.closure`, when it met anybody at a telling address
/// on `control.days` days, and when it met `control.met` others or is linked by texts or minutes. The others cannot
/// change what is said of anybody, and are left out before grouping; this is what keeps grouping small. Cost: the
/// accounts' buckets.
final class Candidates {
    private final Addresses addresses;
    private final Buckets quick;
    private final Buckets slow;
    private final double closure;
    private final int days;
    private final int met;
    private final long width;

    Candidates(Material material) {
        Settings settings = material.settings();
        this.addresses = material.sharedIp().addresses();
        this.quick = material.sharedIp().shortBuckets();
        this.slow = material.sharedIp().longBuckets();
        this.closure = settings.decimal("control.closure");
        this.days = settings.count("control.days");
        this.met = settings.count("control.met");
        this.width = settings.millis("shared-ip.short-window");
    }

    /// Account ranks that pass, ascending.
    int[] nodes(Group.Maker maker) {
        return IntStream.range(0, quick.accounts()).parallel().filter(a -> passes(a, maker.acts(a))).toArray();
    }

    private boolean passes(int a, boolean acts) {
        if ((share(quick, a) + share(slow, a)) / 2 < closure)
            return false;
        int[] others = new int[met];
        int known = 0;
        java.util.Set<Long> dates = new java.util.HashSet<>();
        for (int i = quick.bucketStart()[a]; i < quick.bucketStart()[a + 1]; i++) {
            int b = quick.bucket()[i];
            if (quick.size(b) < 2 || !addresses.telling(quick.value()[b]))
                continue;
            dates.add(Math.floorDiv(quick.slot()[b] * width, 86_400_000L));
            for (int m = quick.memberStart()[b]; m < quick.memberStart()[b + 1] && known < met; m++)
                known = noted(quick.member()[m], a, others, known);
        }
        return dates.size() >= days && (known >= met || acts && known > 0);
    }

    private static int noted(int other, int a, int[] others, int known) {
        if (other == a)
            return known;
        for (int i = 0; i < known; i++)
            if (others[i] == other)
                return known;
        others[known] = other;
        return known + 1;
    }

    private double share(Buckets buckets, int a) {
        int shared = 0;
        for (int i = buckets.bucketStart()[a]; i < buckets.bucketStart()[a + 1]; i++) {
            int b = buckets.bucket()[i];
            if (buckets.size(b) >= 2 && addresses.telling(buckets.value()[b]))
                shared++;
        }
        return shared / (double) Math.max(1, buckets.degree(a));
    }
}
