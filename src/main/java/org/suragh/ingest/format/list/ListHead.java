package org.suragh.ingest.format.list;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.ListEntry;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.IngestSink;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.Detail;
import org.suragh.ingest.format.value.ListRange;

/// What is known of a whole address list before its first range: said by the examiner, else stated by the list itself.
///
/// @param name file name, with its folders inside an archive
/// @param addressClass class of all ranges that state none, or null when it is open
/// @param said whether the examiner said the class
/// @param day day the list speaks of, or null
/// @param licence terms, or null
record ListHead(String name, @Nullable AddressClass addressClass, boolean said, @Nullable Instant day,
        @Nullable String licence) {
    private static final int LONGEST = 200;
    private static final Pattern DAY = Pattern.compile(
            "(?im)^[#;]?\\s*(?:date|updated|last[- ]updated|last[- ]modified|generated)\\s*[:=]\\s*(\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern DOWNLOADED = Pattern.compile("(?m)^Downloaded (\\d{4}-\\d{2}-\\d{2}) ");
    private static final Pattern FIREHOL = Pattern.compile(
            "(?im)^#\\s*(?:Source|This) File Date\\s*:\\s*\\w{3}\\s+(\\w{3})\\s+(\\d{1,2}) [\\d:]+ UTC (\\d{4})");
    private static final Pattern VERSION = Pattern.compile("(?m)^[\\d.]+\\|[a-z]+\\|(\\d{8})\\|");
    private static final Pattern CLASS = Pattern.compile("(?im)^[#;]\\s*class\\s*[:=]\\s*([a-z-]+)\\s*$");
    private static final Pattern LICENCE = Pattern
            .compile("(?im)^[#;]\\s*(?:licen[cs]e|spdx-license-identifier)\\s*[:=]\\s*(\\S.*)$");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");

    /// The head of a list.
    ///
    /// @param remarks what the list says of itself: comments, first lines
    /// @param kinds whether its remarks may say its class, not only its name
    /// @throws SuraghException when the class or the day that was said is none
    static ListHead of(String path, String remarks, boolean kinds, ReadOptions options) throws SuraghException {
        String name = path.length() > LONGEST ? path.substring(path.lastIndexOf('/') + 1) : path;
        AddressClass said = named(options.listClass());
        String own = first(CLASS, remarks);
        AddressClass stated = said != null ? said : own == null ? null : known(own);
        if (stated == null)
            stated = ListKind.of(path, kinds ? remarks : "");
        String licence = options.listLicence() == null ? first(LICENCE, remarks) : options.listLicence();
        return new ListHead(name.substring(Math.max(0, name.length() - LONGEST)), stated, said != null,
                day(remarks, options), licence == null ? null : Detail.cut(licence.strip()));
    }

    /// The class that was said, or null when nothing was.
    private static @Nullable AddressClass named(@Nullable String said) throws SuraghException {
        AddressClass known = said == null ? null : known(said);
        if (said != null && known == null)
            throw new SuraghException("ingest.list-class", said, classes());
        return known;
    }

    private static @Nullable AddressClass known(String id) {
        return Arrays.stream(AddressClass.values()).filter(c -> c.id().equals(id.toLowerCase(Locale.ROOT))).findFirst()
                .orElse(null);
    }

    private static String classes() {
        return String.join(", ", Arrays.stream(AddressClass.values()).map(AddressClass::id).toList());
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    /// The day that was said, or the one that the list states.
    private static @Nullable Instant day(String remarks, ReadOptions options) throws SuraghException {
        String said = options.listDate();
        if (said != null) {
            Instant day = day(said);
            if (day == null)
                throw new SuraghException("ingest.list-date", said);
            return day;
        }
        for (Pattern pattern : List.of(DAY, DOWNLOADED)) {
            String day = first(pattern, remarks);
            if (day != null)
                return day(day);
        }
        String version = first(VERSION, remarks);
        if (version != null)
            return day(version.substring(0, 4) + '-' + version.substring(4, 6) + '-' + version.substring(6));
        Matcher firehol = FIREHOL.matcher(remarks);
        int month = firehol.find() ? MONTHS.indexOf(firehol.group(1).toLowerCase(Locale.ROOT)) + 1 : 0;
        return month < 1
                ? null
                : day(String.format(Locale.ROOT, "%s-%02d-%02d", firehol.group(3), month,
                        Integer.parseInt(firehol.group(2))));
    }

    /// The beginning of a day `2018-05-02`, or null.
    static @Nullable Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /// The same with a class for ranges that state none, where nothing else is known.
    ListHead orElse(AddressClass standard) {
        return new ListHead(name, addressClass == null ? standard : addressClass, said, day, licence);
    }

    /// The same with a day, where nothing else is known.
    ListHead on(@Nullable Instant stated) {
        return new ListHead(name, addressClass, said, day == null ? stated : day, licence);
    }

    /// The class, once it is known.
    ///
    /// @throws SuraghException the question, when it is open
    AddressClass required() throws SuraghException {
        if (addressClass == null)
            throw new SuraghException("ingest.ask.list-class", name, classes());
        return addressClass;
    }

    /// The entry that a range makes.
    ListEntry entry(ListRange range, Provenance at) {
        AddressClass own = range.addressClass();
        AddressClass general = addressClass == null ? AddressClass.UNKNOWN : addressClass;
        return new ListEntry(name, range.from(), range.to(), own == null || said ? general : own, range.note(),
                range.validOn() == null ? day : range.validOn(), licence, at);
    }

    /// Tells the sink what the list was taken as.
    void note(IngestSink sink, boolean ownClasses, boolean ownDays) {
        if (ownClasses && !said)
            sink.note("ingest.note.list-classes");
        else
            sink.note("ingest.note.list", (addressClass == null ? AddressClass.UNKNOWN : addressClass).id());
        if (day == null && !ownDays)
            sink.note("ingest.note.list-undated");
    }
}
