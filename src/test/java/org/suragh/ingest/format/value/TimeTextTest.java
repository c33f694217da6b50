package org.suragh.ingest.format.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.ReadOptions.DateOrder;

final class TimeTextTest {
    private static final TimePlan UTC_DMY = new TimePlan(ZoneOffset.UTC, DateOrder.DMY);

    private static String placed(String text, TimePlan plan) {
        WrittenTime time = TimeText.read(text);
        if (time == null)
            return "none";
        TimePlan.Placed placed = plan.place(time);
        return placed.instant() == null ? placed.reason().replace("ingest.reject.", "") : placed.instant().toString();
    }

    @Test
    void spellingsMetInPracticeAreRead() {
        String at = "2024-03-05T09:00:09Z";
        for (String text : List.of("Tue Mar 05 09:00:09 +0000 2024", "2024-03-05T09:00:09.000Z",
                "2024-03-05 09:00:09+00:00", "2024-03-05 09:00:09 UTC", "2024-03-05 09:00:09 Z", "1709629209",
                "1709629209000", "1709629209000000", "2024-03-05T14:30:09+05:30", "Tue, 05 Mar 2024 09:00:09 GMT",
                "Tue, 5 Mar 2024 10:00:09 +0100", "Tue Mar 05 09:00:09 UTC 2024", "2024-03-05 14:00:09 Asia/Karachi",
                "05/03/2024 09:00:09", "5.3.2024 09:00:09", "05/03/2024  9:00:09 AM", "05/03/2024 09:00:09AM (UTC +00)",
                "05-Mar-2024 09:00:09", "5 March 2024, 09:00:09", "2024/03/05 09:00:09", "05/03/24 09:00:09",
                "۲۰۲۴-۰۳-۰۵ ۰۹:۰۰:۰۹", "٠٥/٠٣/٢٠٢٤ ٠٩:٠٠:٠٩", "2024-03-05T09:00:09-0000", " 2024-03-05T09:00:09Z ",
                "\u200e2024-03-05\u00a009:00:09", "2024-03-05T12:00:09+03", "5/3/2024 9:00:09\u202fAM"))
            assertEquals(at, placed(text, UTC_DMY), text);
        assertEquals("2026-07-27T15:04:43Z", placed("27/07/2026 03:04:43PM (UTC +00)", UTC_DMY));
        assertEquals("2024-03-05T00:00:00Z", placed("05/03/2024 12:00:00 AM", UTC_DMY));
        assertEquals("2024-03-05T12:00:00Z", placed("05/03/2024 12:00:00 PM", UTC_DMY));
        assertEquals("2024-03-05T09:00:00Z", placed("2024-03-05 09:00", UTC_DMY));
    }

    @Test
    void aShortNameOfAZoneLeavesTheZoneOpenUnlessAnOffsetStandsBesideIt() {
        WrittenTime est = java.util.Objects.requireNonNull(TimeText.read("2024-03-05 04:00:09 EST"));
        assertEquals("EST", est.abbreviation());
        assertEquals("ingest.reject.time-zone", new TimePlan(null, null).place(est).reason());
        assertEquals("2024-03-05T09:00:09Z", placed("2024-03-05 04:00:09 EST -0500", UTC_DMY));
        assertEquals("2024-03-05T09:00:09Z",
                placed("2024-03-05 04:00:09 EST", new TimePlan(ZoneId.of("America/New_York"), null)));
    }

    @Test
    void whatIsNoTimeIsNotRead() {
        for (String text : List.of("", "24:00:00 05/03/2024", "1.70963E+12", "yesterday",
                "2024-03-05 25:00:00", "2024-03-05 09:60:00", "13:00 PM 05/03/2024", "0:30 AM 05/03/2024", "12345",
                "1720006359778220101", "2024-03-05 09:00:09 Nowhere/Land", "05/03", "2024-03-05T09:00:09ZZ", "Mar",
                "2024-03-05 09:00:09 +99:00", "9:00:09", "2024--03-05 09:00:09", "a".repeat(500)))
            assertEquals("none", placed(text, UTC_DMY), text);
        assertEquals("time", placed("2024-02-30 10:00:00", UTC_DMY));
        assertEquals("time-range", placed("0001-01-01T00:00:00Z", UTC_DMY));
        assertEquals("time-range", placed("1970-01-01T00:00:00Z", UTC_DMY));
        assertEquals("time-clock", placed("٠٥/٠٣/٢٠٢٤", UTC_DMY));
        assertEquals("time-zone", placed("2024-03-05 09:00:09", new TimePlan(null, null)));
    }

    @Test
    void aLocalTimeTheZoneSkipsOrHasTwiceIsNotChosen() {
        assertEquals("time-gap", placed("2024-03-31 02:30:00 Europe/Berlin", UTC_DMY));
        assertEquals("time-overlap", placed("2024-10-27 02:30:00 Europe/Berlin", UTC_DMY));
    }

    @Test
    void karachiHadSummerTimeInThreeYearsOnly() {
        var plan = new TimePlan(ZoneId.of("Asia/Karachi"), null);
        String[][] cases = {{"2002-04-06 12:00:00", "2002-04-06T07:00:00Z"},
                {"2002-04-08 12:00:00", "2002-04-08T06:00:00Z"},
                {"2002-10-07 12:00:00", "2002-10-07T07:00:00Z"}, {"2008-05-31 12:00:00", "2008-05-31T07:00:00Z"},
                {"2008-06-01 12:00:00", "2008-06-01T06:00:00Z"}, {"2008-11-01 12:00:00", "2008-11-01T07:00:00Z"},
                {"2009-04-15 12:00:00", "2009-04-15T06:00:00Z"}, {"2009-11-01 12:00:00", "2009-11-01T07:00:00Z"},
                {"2010-07-01 12:00:00", "2010-07-01T07:00:00Z"}, {"2024-07-01 12:00:00", "2024-07-01T07:00:00Z"}};
        for (String[] c : cases)
            assertEquals(c[1], placed(c[0], plan), c[0]);
    }

    @Test
    void randomInstantsReadBackFromEveryStyle() {
        String[] styles = {"EEE MMM dd HH:mm:ss Z yyyy", "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd HH:mm:ss.SSS XX",
                "EEE, d MMM yyyy HH:mm:ss Z", "dd/MM/yyyy HH:mm:ss", "d.M.yyyy H:mm:ss", "dd/MM/yyyy hh:mm:ss a",
                "yyyy.MM.dd HH:mm:ss", "dd-MMM-yyyy HH:mm:ss", "MMMM d, yyyy hh:mm:ssa", "yyyy-MM-dd'T'HH:mm:ss'Z'"};
        var random = new Random(17);
        for (int n = 0; n < 20_000; n++) {
            Instant at = Instant.ofEpochSecond(631_152_000L + (long) (random.nextDouble() * 3.4e9));
            String style = styles[random.nextInt(styles.length)];
            boolean offset = style.contains("Z yyyy") || style.contains("X") || style.endsWith(" Z");
            ZoneOffset zone = offset ? ZoneOffset.ofHoursMinutes(random.nextInt(12), 30) : ZoneOffset.UTC;
            String text = DateTimeFormatter.ofPattern(style, Locale.ENGLISH).format(at.atOffset(zone));
            assertEquals(at.toString(), placed(text, UTC_DMY), text);
        }
    }

    @Test
    void isoBytesAgreeWithTheLibrary() {
        var random = new Random(23);
        var iso = new IsoBytes();
        String letters = "0123456789-:T Z.";
        for (int n = 0; n < 200_000; n++) {
            Instant at = Instant.ofEpochSecond(700_000_000L + random.nextInt(1_500_000_000),
                    random.nextInt(4) == 0 ? random.nextInt(1000) * 1_000_000 : 0);
            var text = new StringBuilder(at.toString());
            if (random.nextInt(3) == 0)
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.US_ASCII);
            Instant ours = iso.read(bytes, 1, bytes.length - 1);
            Instant theirs = library(text.toString());
            if (theirs == null)
                assertNull(ours, text.toString());
            else if (ours != null || text.length() == 20)
                assertEquals(theirs, ours, text.toString());
        }
    }

    private static @org.jspecify.annotations.Nullable Instant library(String text) {
        try {
            if (text.length() < 20 || text.indexOf('.') == 20)
                return null;
            Instant at = ZonedDateTime.parse(text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text).toInstant();
            boolean inside = !at.isBefore(Instant.parse("1990-01-01T00:00:00Z"))
                    && at.isBefore(Instant.parse("2100-01-01T00:00:00Z"));
            return inside ? at.truncatedTo(ChronoUnit.NANOS) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String decided(ReadOptions options, String... values) {
        var column = new TimeColumn("when", false);
        for (String value : values)
            column.add(value);
        try {
            TimePlan plan = column.decide(options, false);
            return plan.zone() + " " + plan.order();
        } catch (SuraghException question) {
            return question.key();
        }
    }

    @Test
    void aColumnSettlesItsOrderOrAsks() {
        var utc = new ReadOptions(ZoneOffset.UTC, null, java.util.Map.of(), "x", null, null);
        assertEquals("Z DMY", decided(utc, "05/03/2024 09:00", "13/03/2024 09:00"));
        assertEquals("Z MDY", decided(utc, "05/03/2024 09:00", "05/13/2024 09:00"));
        assertEquals("ingest.ask.date-order", decided(utc, "05/03/2024 09:00", "06/03/2024 09:00"));
        assertEquals("ingest.ask.date-order", decided(utc, "13/03/2024 09:00", "05/13/2024 09:00", "05/03/2024 09:00"));
        assertEquals("Z null", decided(utc, "05/05/2024 09:00", "6/6/2024 09:00"));
        assertEquals("ingest.ask.date-order", decided(utc, "3/5/24 9:00"));
        assertEquals("ingest.ask.zone", decided(ReadOptions.NONE, "2024-03-05 09:00"));
        assertEquals("null null", decided(ReadOptions.NONE, "2024-03-05 09:00Z", "1709629209"));
    }

    @Test
    void aTwelveHourClockWithoutItsHalfStopsTheImport() {
        var utc = new ReadOptions(ZoneOffset.UTC, DateOrder.DMY, java.util.Map.of(), "x", null, null);
        String[] hours = new String[12];
        for (int h = 1; h <= 12; h++)
            hours[h - 1] = "05/03/2024 " + h + ":15:00";
        assertEquals("ingest.ask.half-day", decided(utc, hours));
        hours[3] = "05/03/2024 16:15:00";
        assertEquals("Z DMY", decided(utc, hours));
        assertThrows(SuraghException.class, () -> {
            var column = new TimeColumn("when", false);
            column.add("2024-03-05 09:00");
            column.decide(ReadOptions.NONE, true);
        });
    }
}
