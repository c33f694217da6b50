package org.suragh.ingest.format.raw;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// A stretch of a page, parsed, with the place of each element in the page. Nothing that it refers to is loaded; an
/// element left open ends with the stretch.
///
/// @param from first letter of the stretch
/// @param to behind its last
public record HtmlPart(Page page, int from, int to, Document document) {
    /// Longest stretch parsed at once, in letters.
    public static final int MOST = 8 << 20;
    private static final int DEEPEST = 128;

    /// Parses a stretch of at most [#MOST] letters.
    public static HtmlPart of(Page page, int from, int to) {
        return new HtmlPart(page, from, to, parser().parseInput(page.text().substring(from, to), ""));
    }

    /// A parser that knows where each element stood, and nests no deeper than 128.
    public static Parser parser() {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
    }

    /// First letter of a node in the page.
    public int from(Node node) {
        return from + Math.clamp(node.sourceRange().startPos(), 0, to - from);
    }

    /// Behind the last letter of a node in the page.
    public int to(Node node) {
        int end = node.sourceRange().endPos();
        if (node instanceof Element element)
            end = element.endSourceRange().isTracked() && !element.endSourceRange().isImplicit()
                    ? element.endSourceRange().endPos()
                    : deepest(element);
        return Math.max(from(node), from + Math.clamp(end, 0, to - from));
    }

    private static int deepest(Element open) {
        int[] end = {open.sourceRange().endPos()};
        open.traverse((NodeVisitor) (node, _) -> end[0] = Math.max(end[0], node.sourceRange().endPos()));
        return end[0];
    }

    /// The letters that a person sees in an element; parts that stand in blocks or lines of their own in lines.
    public static String text(Element element) {
        var out = new StringBuilder();
        element.traverse((NodeVisitor) (node, _) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n')
                    out.append(' ');
                out.append(text.text().strip());
            } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br")) && !out.isEmpty()
                    && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        });
        return out.toString().strip();
    }
}
