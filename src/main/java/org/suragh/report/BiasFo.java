package org.suragh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.suragh.campaign.Wilson;
import org.xml.sax.SAXException;

/// How often the rule of control names accounts of real people in made-up worlds, apart by the letters that they write and
/// the networks that they use (R-AN-26). The figures are counted once a release over worlds that nothing was tuned on, and
/// shipped; they speak of those worlds, not of this case.
final class BiasFo {
    private static final String FIGURES = "bias.properties";
    private static final List<String> GROUPS = List.of("urdu", "latin", "mixed", "mobile", "fixed", "both", "all");

    private BiasFo() {}

    static void write(Fo fo) throws SAXException {
        java.util.Properties figures = figures();
        fo.heading(2, "limits-bias", Text.of("report.bias"));
        fo.block(Style.TEXT, Text.of("report.bias.about", figures.getProperty("worlds").split(" ").length,
                figures.getProperty("calibration")));
        List<List<String>> rows = new ArrayList<>();
        for (String group : GROUPS) {
            int[] counts = counts(figures.getProperty(group));
            rows.add(List.of(Text.of("report.bias." + group), Words.count(counts[0]), share(counts[1], counts[0]),
                    share(counts[2], counts[0])));
        }
        new TableFo().column(Text.of("report.bias.people"), 40).figures(Text.of("report.column.accounts"), 14)
                .figures(Text.of("report.bias.open"), 23).figures(Text.of("report.bias.supported"), 23).write(fo, rows);
        fo.block(Style.QUIET, Text.of("report.bias.note"));
    }

    /// Accounts of a group: how many, open, supported.
    static int[] counts(String value) {
        return java.util.Arrays.stream(value.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /// The figures as shipped.
    static java.util.Properties figures() {
        java.util.Properties figures = new java.util.Properties();
        try (InputStream in = BiasFo.class.getResourceAsStream(FIGURES)) {
            if (in == null)
                throw new IllegalStateException("the program was built without " + FIGURES);
            figures.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }

    private static String share(int some, int all) {
        return Text.of("report.bias.share", Words.count(some),
                Words.count((long) Math.ceil(10_000 * Wilson.interval(some, all)[1])));
    }
}
