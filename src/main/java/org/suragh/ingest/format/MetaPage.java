package org.suragh.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Business records of Meta as HTML, in both markups: sections `div#property-NAME`, in them labels as direct text of an
/// element whose child (`m`, `most_inner`, or shown as a table cell) holds the value or further labels.
final class MetaPage {
    private static final Pattern SECTION = Pattern.compile(
            "<div\\b[^<>]{0,200}?\\bid\\s{0,5}=\\s{0,5}[\"']?property-([A-Za-z0-9_-]{1,80})", Pattern.CASE_INSENSITIVE);

    private final Page page;
    private final @Nullable String opener;
    private final BlockMaker maker;

    /// @param opener which of time and address comes first in a pair, or null when only the pairs can tell
    MetaPage(Page page, @Nullable String opener) {
        this.page = page;
        this.opener = opener;
        this.maker = new BlockMaker(page);
    }

    /// All blocks of the page.
    List<Block> blocks() {
        Matcher next = SECTION.matcher(page.text);
        int from = 0;
        String name = "";
        while (next.find()) {
            section(name, from, next.start());
            from = next.start();
            name = next.group(1);
        }
        section(name, from, page.text.length());
        return MetaPairs.checked(maker.done(), opener);
    }

    private void section(String name, int from, int to) {
        if (to - from > HtmlPart.MOST) {
            maker.end();
            maker.add(name, Map.of(), from, to, "ingest.reject.page-part");
            return;
        }
        HtmlPart part = HtmlPart.of(page, from, to);
        part.document().body().traverse(new Walk(part, name));
        maker.end();
    }

    /// Goes through a section in order.
    private final class Walk implements NodeVisitor {
        private final HtmlPart part;
        private final String section;
        private final Deque<Element> groups = new ArrayDeque<>();
        private @Nullable Node within;

        Walk(HtmlPart part, String section) {
            this.part = part;
            this.section = section;
        }

        @Override
        public void head(Node node, int depth) {
            if (within != null)
                return;
            if (node instanceof TextNode text)
                loose(text);
            Element value = node instanceof Element element ? value(element) : null;
            if (value == null)
                return;
            Element label = (Element) node;
            if (value.stream().anyMatch(inner -> value(inner) != null)) {
                groups.push(label);
                return;
            }
            within = label;
            String name = label.ownText().strip();
            if (!MetaPairs.definition(name))
                maker.add(groups.isEmpty() ? section : groups.peek(), section,
                        MetaPairs.isPart(name) ? opener : null,
                        new BlockMaker.Label(name, HtmlPart.text(value), part.from(label), part.to(label)));
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == within)
                within = null;
            else if (node == groups.peek())
                groups.pop();
        }

        /// Text outside all labels: the title of a group and the foot of a page say nothing; anything else is kept.
        private void loose(TextNode text) {
            String shown = text.text().strip();
            if (shown.isEmpty() || text.parent() == groups.peek() || MetaPairs.frame(shown))
                return;
            if (shown.toLowerCase(java.util.Locale.ROOT).startsWith("no responsive records")) {
                maker.end();
                maker.add(section, Map.of(section, shown), part.from(text), part.to(text), null);
                return;
            }
            maker.stray(section, part.from(text), part.to(text));
        }
    }

    private static @Nullable Element value(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.hasClass("m") || child.hasClass("most_inner")
                    || child.attr("style").replace(" ", "").contains("display:table-cell"))
                return child;
        }
        return null;
    }
}
