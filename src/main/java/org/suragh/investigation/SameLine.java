package org.suragh.investigation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suragh.base.Text;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.signal.Settings;

/// What tells more about a place that two accounts share than its address: whether an IPv6 prefix is one home network,
/// and whether log-ins at a crowded address came through one block of source ports.
final class SameLine {
    private static final int MOST = 5;

    private SameLine() {}

    static List<String> sentences(Pair pair, Analysis analysis) {
        List<String> out = new ArrayList<>();
        for (Pair.Place place : pair.shared().stream().limit(MOST).toList())
            if (!place.address().isV4() && !sameDevice(place))
                out.add(Text.of("explain.pair.same-lan", AddressFacts.text(place.address())));
        int size = Integer.parseInt(AddressFacts.setting(analysis, "shared-ip.port-block"));
        Duration window = Settings.time(AddressFacts.setting(analysis, "shared-ip.short-window"));
        if (size > 0)
            Stream.concat(pair.nothing().stream(), pair.shared().stream()).forEach(place -> {
                long met = place.meetings().stream().filter(meeting -> sameBlock(meeting, size, window)).count();
                if (met > 0 && pair.facts().manyLines(place.known().addressClass(), place.accounts()))
                    out.add(Text.of("explain.pair.ports", AddressFacts.text(place.address()), Say.count(met),
                            Say.count(size), Say.length(window)));
            });
        return List.copyOf(out);
    }

    private static boolean sameDevice(Pair.Place place) {
        List<IpAddress> ofA = place.ofA().stream().map(Login::address).distinct().toList();
        return place.ofB().stream().map(Login::address).anyMatch(ofA::contains);
    }

    private static boolean sameBlock(Pair.Meeting meeting, int size, Duration window) {
        int a = meeting.a().port();
        int b = meeting.b().port();
        return a > 0 && b > 0 && a / size == b / size && meeting.apart().compareTo(window) <= 0;
    }
}
