package org.suragh.ingest.format.list;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.ingest.format.value.ListRange;

/// A Tor exit list, today's or one of the archive: `ExitAddress ADDRESS DAY TIME` below the lines of its node. The time
/// is when the exit was seen at the address, UTC.
final class TorLines implements ListLines {
    private static final Pattern HEAD = Pattern.compile("(ExitNode|Published|LastStatus|Downloaded|@type) .*");
    private static final Pattern EXIT = Pattern
            .compile("ExitAddress (\\S+)(?: (\\d{4}-\\d{2}-\\d{2})(?: (\\d{2}:\\d{2}:\\d{2}))?)?");

    @Override
    public Taken read(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || HEAD.matcher(text).matches())
            return Taken.PASSED;
        Matcher exit = EXIT.matcher(text);
        IpAddress address = exit.matches() ? IpAddress.parse(exit.group(1)).orElse(null) : null;
        if (address == null)
            return Taken.refused(NO_RANGE);
        Instant day = exit.group(2) == null ? null : ListHead.day(exit.group(2));
        if (day != null && exit.group(3) != null) {
            String[] time = exit.group(3).split(":");
            day = day.plusSeconds(Integer.parseInt(time[0]) * 3600L + Integer.parseInt(time[1]) * 60L
                    + Integer.parseInt(time[2]));
        }
        return Taken.of(new ListRange(address, address, null, null, day));
    }

    @Override
    public AddressClass standard() {
        return AddressClass.TOR;
    }
}
