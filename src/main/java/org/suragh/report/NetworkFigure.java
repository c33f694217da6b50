package org.suragh.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Progress;
import org.suragh.base.Text;
import org.suragh.drawing.Drawing;
import org.suragh.drawing.ForceDrawing;
import org.suragh.drawing.Sketch;
import org.suragh.evidence.AccountId;
import org.suragh.finding.Member;
import org.suragh.investigation.Neighbourhood;
import org.suragh.linkage.Link;
import org.xml.sax.SAXException;

/// The picture of one network as vectors: numbered discs for accounts, lettered diamonds for addresses, hollow where
/// they add nothing, thin lines for log-ins, broken lines for links that are not made of addresses.
///
/// Numbers are those of the tables below it. Placed by [ForceDrawing] with seed 1, so it is the same in every report.
final class NetworkFigure implements Content {
    /// Most lines drawn; more make a grey field and a file nobody opens. What is left out is said below the picture.
    static final int MOST_LINES = 20_000;
    private static final double WIDTH = 466;
    private static final double HEIGHT = 400;
    private static final double SMALLEST = 2.9;
    private final NetworkPart network;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int left;

    NetworkFigure(NetworkPart network) {
        this.network = network;
    }

    /// A node of the picture.
    ///
    /// @param account null for an address
    /// @param label number or letter, or empty
    record Node(Neighbourhood.@Nullable AddressNode address, @Nullable Member member, String label, float radius) {}

    /// A line of the picture.
    record Line(int from, int to, boolean broken) {}

    @Override
    public void write(Fo fo) throws SAXException {
        gather();
        fo.heading(3, "figure-" + network.finding().id(), Text.of("report.figure", network.finding().id()));
        if (lines.isEmpty()) {
            fo.block(Style.TEXT, Text.of("report.figure.none"));
            return;
        }
        Drawing drawing = place();
        long members = nodes.stream().filter(n -> n.member() != null).count();
        long addresses = nodes.stream().filter(n -> n.address() != null).count();
        String alt = Text.of("report.figure.alt", network.finding().id(), members, addresses, lines.size());
        FigureSvg svg = new FigureSvg(nodes, lines, drawing, WIDTH, HEIGHT, SMALLEST);
        fo.in("block", List.of("text-align", "center", "space-after", "1mm"), _ -> fo.in("instream-foreign-object",
                List.of("fox:alt-text", alt, "content-width", "scale-to-fit", "width", "100%", "scaling", "uniform"),
                _ -> svg.write(fo)));
        fo.block(Style.QUIET, Text.of(svg.labelled() ? "report.figure.legend" : "report.figure.unnumbered"));
        if (left > 0)
            fo.block(Style.QUIET, Text.of("report.figure.left", left));
    }

    private void gather() {
        Map<AccountId, Integer> at = new HashMap<>();
        List<Member> members = network.finding().members();
        for (Member member : members)
            if (at.putIfAbsent(member.account(), nodes.size()) == null)
                nodes.add(new Node(null, member, Integer.toString(nodes.size() + 1), 10));
        Neighbourhood picture = network.picture();
        if (picture != null)
            uses(picture, at);
        for (Link link : network.links()) {
            Integer a = at.get(link.a());
            Integer b = at.get(link.b());
            boolean drawn = link.layer().equals("shared-ip") && picture != null && !picture.uses().isEmpty();
            if (a != null && b != null && !drawn)
                add(new Line(a, b, true));
        }
    }

    private void uses(Neighbourhood picture, Map<AccountId, Integer> at) {
        int first = nodes.size();
        for (Neighbourhood.AddressNode address : picture.addresses())
            nodes.add(new Node(address, null, "a" + (nodes.size() - first + 1), 8));
        int outside = nodes.size();
        for (Neighbourhood.AccountNode account : picture.accounts())
            if (!account.member() && at.putIfAbsent(account.id(), outside) == null) {
                nodes.add(new Node(null, null, "", 4));
                outside = nodes.size();
            }
        for (Neighbourhood.Use use : picture.uses()) {
            Integer account = at.get(picture.accounts().get(use.account()).id());
            if (account != null)
                add(new Line(account, first + use.address(), false));
        }
    }

    private void add(Line line) {
        if (lines.size() < MOST_LINES)
            lines.add(line);
        else
            left++;
    }

    private Drawing place() {
        float[] radius = new float[nodes.size()];
        for (int i = 0; i < radius.length; i++)
            radius[i] = nodes.get(i).radius();
        int[] from = new int[lines.size()];
        int[] to = new int[lines.size()];
        float[] weight = new float[lines.size()];
        for (int e = 0; e < from.length; e++) {
            from[e] = lines.get(e).from();
            to[e] = lines.get(e).to();
            weight[e] = 1;
        }
        return ForceDrawing.of(new Sketch(radius, from, to, weight), 1, Progress.NONE);
    }

    /// A coordinate with two decimals.
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
