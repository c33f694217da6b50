package org.suragh.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AddressClass;
import org.suragh.ingest.Mapping;
import org.suragh.ingest.ReadOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the examiner says about files that are read. Nothing is guessed in its place.
final class ReadingOptions {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec verb;

    @Option(names = "--as", paramLabel = "FORMAT", descriptionKey = "cli.option.as")
    @Nullable
    String format;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "cli.option.zone")
    @Nullable
    String zone;

    @Option(names = "--date-order", paramLabel = "dmy|mdy|ymd", descriptionKey = "cli.option.date-order")
    @Nullable
    String dateOrder;

    @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "cli.option.map")
    @Nullable
    Map<String, String> map;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "cli.option.mapping")
    @Nullable
    Path mapping;

    @Option(names = "--platform", paramLabel = "NAME", defaultValue = "x", descriptionKey = "cli.option.platform")
    String platform = "x";

    @Option(names = "--account", paramLabel = "ACCOUNT", descriptionKey = "cli.option.of-account")
    @Nullable
    String account;

    @Option(names = "--list-class", paramLabel = "CLASS", descriptionKey = "cli.option.list-class")
    @Nullable
    String listClass;

    @Option(names = "--list-date", paramLabel = "DAY", descriptionKey = "cli.option.list-date")
    @Nullable
    String listDate;

    @Option(names = "--list-licence", paramLabel = "TEXT", descriptionKey = "cli.option.list-licence")
    @Nullable
    String listLicence;

    @Option(names = "--password-stdin", descriptionKey = "cli.option.password-stdin")
    boolean passwordStdin;

    @Option(names = "--reference", descriptionKey = "cli.option.reference")
    boolean reference;

    /// The options in the readers' own terms.
    ///
    /// @throws ParameterException when one of them is not a zone, an order, a class or a day
    /// @throws SuraghException when a file named with them is no mapping
    ReadOptions options() throws SuraghException {
        ReadOptions said = new ReadOptions(zoneId(), order(), map == null ? Map.of() : new LinkedHashMap<>(map),
                platform.toLowerCase(Locale.ROOT), addressClass(), day(), account, listLicence, null);
        ReadOptions all = mapping == null ? said : mapping(mapping).under(said);
        return passwordStdin ? all.unlockedWith(PasswordPrompt.line(System.in)) : all;
    }

    private Mapping mapping(Path place) throws SuraghException {
        try {
            return Mapping.read(place.toString(), Files.readString(place));
        } catch (IOException unreadable) {
            throw Common.wrong(verb, "cli.usage.mapping-file", place);
        }
    }

    private @Nullable ZoneId zoneId() {
        if (zone == null)
            return null;
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Common.wrong(verb, "cli.usage.zone", zone);
        }
    }

    private ReadOptions.@Nullable DateOrder order() {
        if (dateOrder == null)
            return null;
        String said = dateOrder;
        Optional<ReadOptions.DateOrder> order = Stream.of(ReadOptions.DateOrder.values())
                .filter(o -> o.name().equalsIgnoreCase(said)).findFirst();
        return order.orElseThrow(() -> Common.wrong(verb, "cli.usage.date-order", said));
    }

    private @Nullable String addressClass() {
        if (listClass == null)
            return null;
        String said = listClass;
        String known = String.join(", ", Stream.of(AddressClass.values()).map(AddressClass::id).toList());
        return Stream.of(AddressClass.values()).map(AddressClass::id).filter(said::equals).findFirst()
                .orElseThrow(() -> Common.wrong(verb, "cli.usage.list-class", said, known));
    }

    private @Nullable String day() {
        if (listDate == null)
            return null;
        try {
            return LocalDate.parse(listDate).toString();
        } catch (DateTimeParseException notADay) {
            throw Common.wrong(verb, "cli.usage.day", listDate);
        }
    }
}
