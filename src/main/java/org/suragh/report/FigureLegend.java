package org.suragh.report;

import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// The key below a figure: every mark with its word, in two rows.
final class FigureLegend implements Content {
    /// Height of the key in points.
    static final double HEIGHT = 40;
    private static final double[] LEFT = {8, 108, 180, 278, 380};
    private final double top;

    FigureLegend(double top) {
        this.top = top;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        disc(fo, 0, 0, "#3F3D9E", "report.figure.legend.supported");
        disc(fo, 0, 1, "#6F7FB8", "report.figure.legend.open");
        disc(fo, 1, 0, "#A9B4C0", "report.figure.legend.none");
        disc(fo, 1, 1, "#FFFFFF", "report.figure.legend.other");
        diamond(fo, 2, 0, "#0B6E99", "report.figure.legend.address");
        diamond(fo, 2, 1, "#FFFFFF", "report.figure.legend.hollow");
        diamond(fo, 3, 0, "#B4540A", "report.figure.legend.relay");
        diamond(fo, 3, 1, "#2F7D5B", "report.figure.legend.single");
        line(fo, 0, "#8795A5", "none", "report.figure.legend.use");
        line(fo, 1, "#B7791F", "2.5 1.8", "report.figure.legend.link");
    }

    private double x(int column) {
        return LEFT[column];
    }

    private double y(int row) {
        return top + 17 + row * 14;
    }

    private void disc(Fo fo, int column, int row, String colour, String key) throws SAXException {
        fo.element(Fo.SVG, "svg:circle", List.of("cx", n(x(column)), "cy", n(y(row)), "r", "4", "fill", colour,
                "stroke", "#1C2733", "stroke-width", "0.7"), _ -> {});
        word(fo, x(column) + 8, y(row), key);
    }

    private void diamond(Fo fo, int column, int row, String colour, String key) throws SAXException {
        fo.element(Fo.SVG, "svg:path", List.of("d", FigureSvg.diamond(x(column), y(row), 5), "fill", colour, "stroke",
                "#1C2733", "stroke-width", "0.7"), _ -> {});
        word(fo, x(column) + 8, y(row), key);
    }

    private void line(Fo fo, int row, String colour, String dashes, String key) throws SAXException {
        fo.element(Fo.SVG, "svg:path", List.of("d",
                "M" + n(x(4) - 5) + " " + n(y(row)) + "L" + n(x(4) + 9) + " " + n(y(row)), "stroke", colour,
                "stroke-width", "0.9", "stroke-dasharray", dashes, "fill", "none"), _ -> {});
        word(fo, x(4) + 13, y(row), key);
    }

    private static void word(Fo fo, double x, double y, String key) throws SAXException {
        fo.element(Fo.SVG, "svg:text", List.of("x", n(x), "y", n(y + 2.4), "font-family", "Vazirmatn", "font-size",
                "6.8", "fill", "#1C2733"), _ -> fo.text(Text.of(key)));
    }

    private static String n(double value) {
        return NetworkFigure.number(value);
    }
}
