package org.suragh.report;

import java.util.List;
import org.suragh.drawing.Drawing;
import org.suragh.finding.Control;
import org.suragh.finding.Member;
import org.suragh.investigation.Neighbourhood;
import org.xml.sax.SAXException;

/// Writes a placed figure as SVG. Shape and darkness carry the meaning; colour repeats it (design: never colour alone).
final class FigureSvg implements Content {
    private final List<NetworkFigure.Node> nodes;
    private final List<NetworkFigure.Line> lines;
    private final Drawing drawing;
    private final double width;
    private final double height;
    private final double scale;
    private final boolean labelled;
    private final double least;
    private final double dx;
    private final double dy;

    /// Fits a drawing into a box of `width` by at most `mostHeight` points; labels that would come out smaller than
    /// `smallest` points are left out.
    FigureSvg(List<NetworkFigure.Node> nodes, List<NetworkFigure.Line> lines, Drawing drawing, double width,
            double mostHeight, double smallest) {
        this.nodes = nodes;
        this.lines = lines;
        this.drawing = drawing;
        this.width = width;
        float[] radius = new float[nodes.size()];
        for (int i = 0; i < radius.length; i++)
            radius[i] = nodes.get(i).radius() + 4;
        float[] box = drawing.bounds(radius);
        double w = Math.max(1, box[2] - box[0]);
        double h = Math.max(1, box[3] - box[1]);
        scale = Math.min(1.2, Math.min(width / w, mostHeight / h));
        height = h * scale;
        labelled = 9 * scale >= smallest;
        least = labelled ? 4.6 : 0;
        dx = (width - w * scale) / 2 - box[0] * scale;
        dy = -box[1] * scale;
    }

    /// Whether the labels are large enough to be printed.
    boolean labelled() {
        return labelled;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.prefix("svg", Fo.SVG);
        double whole = height + FigureLegend.HEIGHT;
        fo.element(Fo.SVG, "svg:svg", List.of("width", n(width) + "pt", "height", n(whole) + "pt", "viewBox",
                "0 0 " + n(width) + " " + n(whole)), _ -> {
                    for (NetworkFigure.Line line : lines)
                        line(fo, line);
                    for (int i = 0; i < nodes.size(); i++)
                        node(fo, i);
                    new FigureLegend(height).write(fo);
                });
    }

    private void line(Fo fo, NetworkFigure.Line line) throws SAXException {
        boolean many = lines.size() > 150;
        String thickness = n(Math.max(.25, Math.min(.7, 40.0 / Math.sqrt(lines.size() * 40.0))));
        fo.element(Fo.SVG, "svg:path", List.of("d",
                "M" + n(x(line.from())) + " " + n(y(line.from())) + "L" + n(x(line.to())) + " " + n(y(line.to())),
                "stroke", line.broken() ? (many ? "#D3A759" : "#B7791F") : (many ? "#A9B5C1" : "#8795A5"),
                "stroke-width", thickness, "stroke-dasharray",
                line.broken() ? "2.5 1.8" : "none", "fill", "none"), _ -> {});
    }

    private void node(Fo fo, int i) throws SAXException {
        NetworkFigure.Node node = nodes.get(i);
        Neighbourhood.AddressNode address = node.address();
        double r = Math.max(node.label().isEmpty() ? 0 : least, node.radius() * scale);
        boolean hollow = address == null ? node.member() == null : address.addsNothing();
        String colour = address == null ? colour(node.member()) : colour(address);
        String fill = hollow ? "#FFFFFF" : colour;
        List<String> paint = List.of("fill", fill, "stroke", hollow ? "#5F6C7B" : "#1C2733", "stroke-width",
                n(.9 * Math.min(1, scale)));
        if (address == null)
            fo.element(Fo.SVG, "svg:circle", joined(List.of("cx", n(x(i)), "cy", n(y(i)), "r", n(r)), paint),
                    _ -> {});
        else
            fo.element(Fo.SVG, "svg:path", joined(List.of("d", diamond(x(i), y(i), r * 1.25)), paint), _ -> {});
        if (labelled && !node.label().isEmpty())
            label(fo, i, hollow || light(node) ? "#1C2733" : "#FFFFFF");
    }

    private void label(Fo fo, int i, String colour) throws SAXException {
        NetworkFigure.Node node = nodes.get(i);
        double size = Math.max(node.label().length() > 2 ? 3.9 : 4.5, scale * (node.label().length() > 2 ? 7.6 : 9.6));
        fo.element(Fo.SVG, "svg:text", List.of("x", n(x(i)), "y", n(y(i) + size * .34), "font-family", "Vazirmatn",
                "font-size", n(size), "font-weight", "bold", "text-anchor", "middle", "fill", colour),
                _ -> fo.text(node.label()));
    }

    private static boolean light(NetworkFigure.Node node) {
        Member member = node.member();
        return member != null && member.control() == Control.NONE;
    }

    private static String colour(@org.jspecify.annotations.Nullable Member member) {
        if (member == null)
            return "#FFFFFF";
        return switch (member.control()) {
            case SUPPORTED -> "#3F3D9E";
            case OPEN -> "#6F7FB8";
            case NONE -> "#A9B4C0";
        };
    }

    private static String colour(Neighbourhood.AddressNode address) {
        if (address.addressClass().relay())
            return "#B4540A";
        return switch (address.addressClass()) {
            case SINGLE_LINE -> "#2F7D5B";
            default -> "#0B6E99";
        };
    }

    /// A diamond around a point.
    static String diamond(double x, double y, double r) {
        return "M" + n(x) + " " + n(y - r) + "L" + n(x + r) + " " + n(y) + "L" + n(x) + " " + n(y + r) + "L"
                + n(x - r) + " " + n(y) + "Z";
    }

    private static List<String> joined(List<String> a, List<String> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    private double x(int i) {
        return drawing.x()[i] * scale + dx;
    }

    private double y(int i) {
        return drawing.y()[i] * scale + dy;
    }

    private static String n(double value) {
        return NetworkFigure.number(value);
    }
}
