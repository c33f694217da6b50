package org.suragh.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Chance;
import org.suragh.base.Said;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.Provenance;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Ground;
import org.suragh.finding.Member;

/// Values as words and figures, the same on every system: times in UTC, thousands separated by a comma.
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /// `2018-05-01 14:00:07`, UTC; a dash where it is not known.
    static String time(@Nullable Instant at) {
        return at == null ? "–" : TIME.format(at);
    }

    /// `2018-05-01 14:00`, UTC.
    static String minute(Instant at) {
        return TIME.format(at).substring(0, 16);
    }

    /// `2018-05-01`, UTC; a dash where it is not known.
    static String day(@Nullable Instant at) {
        return at == null ? "–" : DAY.format(at);
    }

    /// `154,277`.
    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /// Two decimals, or a dash where it is not known.
    static String index(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    /// A share as `34 in 100`, with a decimal below 10 and close to all.
    static String share(double share) {
        return Double.isNaN(share) ? "–" : Text.of("report.share", hundredth(share));
    }

    /// A share with its interval: `34 in 100 (30 to 38)`.
    ///
    /// @param interval low, high
    static String share(double share, double[] interval) {
        return Text.of("report.share.interval", hundredth(share), hundredth(interval[0]), hundredth(interval[1]));
    }

    private static String hundredth(double share) {
        double hundred = share * 100;
        boolean fine = hundred > 0 && hundred < 9.95 || hundred > 99 && hundred < 99.95;
        return String.format(Locale.ROOT, fine ? "%.1f" : "%.0f", hundred);
    }

    /// Three significant digits, or a dash where it is not known.
    static String figure(double value) {
        if (Double.isNaN(value))
            return "–";
        if (value == 0)
            return "0";
        if (Math.abs(value) >= 0.01 && Math.abs(value) < 100_000)
            return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).stripTrailingZeros()
                    .toPlainString();
        if (value > 0 && value < 1)
            return Chance.tiny();
        return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).toPlainString();
    }

    /// What was recorded, or "not recorded".
    static String recorded(Printable printable, String value) {
        return value.isBlank() ? Text.of("report.not-recorded") : printable.quotedText(value);
    }

    /// The text of a key that begins with `prefix`, or the id itself where the program has no words for it.
    static String named(String prefix, String id) {
        return Text.has(prefix + id) ? Text.of(prefix + id) : id;
    }

    /// The sentence of a ground; its key where this version has no words for a key of an older run.
    static String sentence(Ground ground) {
        return Text.has(ground.key())
                ? Text.of(ground.key(), Said.of(ground.args()))
                : ground.key() + " (" + String.join(", ", ground.args()) + ")";
    }

    /// Names of layers, comma between.
    static String layers(Collection<String> layers) {
        return layers.isEmpty()
                ? "–"
                : String.join(", ", layers.stream().map(l -> named("report.layer.", l)).toList());
    }

    /// Names of kinds of evidence, comma between.
    static String kinds(Collection<EvidenceKind> kinds) {
        List<String> names = new ArrayList<>();
        for (EvidenceKind kind : kinds)
            names.add(Text.of("report.kind." + kind.id()));
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    /// `@handle`, or the account id where none is known.
    static String account(Printable printable, Member member) {
        String handle = member.handle();
        return handle == null || handle.isBlank()
                ? printable.quoted(member.account().value())
                : printable.handle(handle);
    }

    /// The id as the platform states it.
    static String id(Printable printable, AccountId id) {
        return printable.quoted(id.value());
    }

    /// `E2 line 1042`, with the path inside an archive where there is one.
    static String place(Printable printable, Provenance at) {
        return at.member().isEmpty()
                ? Text.of("report.place", Integer.toString(at.exhibit()), Long.toString(at.line()))
                : Text.of("report.place.member", Integer.toString(at.exhibit()), Long.toString(at.line()),
                        printable.quotedText(at.member()));
    }
}
