package org.suragh.ingest.format.returns;

import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.raw.HtmlPart;
import org.suragh.ingest.format.raw.Page;

/// Business records of Meta as HTML, in both markups: sections `div#property-NAME`, in them labels as direct text of an
/// element whose child (`m`, `most_inner`, or shown as a table cell) holds the value or further labels.
///
/// Elements are taken when they close and then let go, so that a long list costs no memory but its blocks.
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
        Matcher next = SECTION.matcher(page.text());
        int from = 0;
        String name = "";
        while (next.find()) {
            section(name, from, next.start());
            from = next.start();
            name = next.group(1);
        }
        section(name, from, page.text().length());
        return MetaPairs.checked(maker.done(), opener);
    }

    private void section(String name, int from, int to) {
        try (StreamParser stream = new StreamParser(HtmlPart.parser())) {
            stream.parse(new StringReader(page.text().substring(from, to)), "");
            var section = new Section(new HtmlPart(page, from, to, stream.document()), name);
            for (Iterator<Element> closed = stream.iterator(); closed.hasNext();)
                section.closed(closed.next());
        }
        maker.end();
    }

    /// One section while it is parsed.
    private final class Section {
        private final HtmlPart part;
        private final String name;
        private final Map<Element, Element> values = new java.util.IdentityHashMap<>();
        private final Set<Element> groups = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());

        Section(HtmlPart part, String name) {
            this.part = part;
            this.name = name;
        }

        void closed(Element element) {
            Element parent = element.parent();
            Element value = values.remove(element);
            if (value != null)
                label(element, value);
            else if (element.nameIs("body"))
                loose(element, element);
            else if (parent != null && holdsValue(element))
                values.putIfAbsent(parent, element);
            else if (element.childNodeSize() == 0 && !element.nameIs("br") && !element.nameIs("head"))
                drop(element);
        }

        private void label(Element label, Element value) {
            Element group = around(label);
            if (group != null)
                groups.add(group);
            String text = label.ownText().strip();
            if (groups.remove(label)) {
                loose(label, label);
            } else if (!MetaPairs.definition(text)) {
                maker.add(group == null ? name : group, name, MetaPairs.isPart(text) ? opener : null,
                        new BlockMaker.Label(text, HtmlPart.text(value), part.from(label), part.to(label)));
            }
            drop(label);
        }

        /// The label whose value an element stands in, or null.
        private static @Nullable Element around(Element element) {
            Element child = element;
            for (Element parent = child.parent(); parent != null; parent = child.parent()) {
                if (holdsValue(child))
                    return parent;
                child = parent;
            }
            return null;
        }

        private static void drop(Element element) {
            if (element.previousSibling() instanceof TextNode text && text.isBlank())
                text.remove();
            if (element.parent() != null)
                element.remove();
        }

        /// Text outside all labels: the title of a group and the foot of a page say nothing; anything else is kept.
        private void loose(Element within, Element titled) {
            within.traverse((NodeVisitor) (node, _) -> {
                if (node instanceof TextNode text && (titled.nameIs("body") || node.parent() != titled))
                    loose(text);
            });
        }

        private void loose(TextNode text) {
            String shown = text.text().strip();
            if (shown.isEmpty() || MetaPairs.frame(shown))
                return;
            maker.end();
            if (shown.toLowerCase(Locale.ROOT).startsWith("no responsive records"))
                maker.add(name, Map.of(name, shown), part.from(text), part.to(text), null);
            else
                maker.stray(name, part.from(text), part.to(text));
        }
    }

    private static boolean holdsValue(Node node) {
        return node instanceof Element element && (element.hasClass("m") || element.hasClass("most_inner")
                || element.attr("style").replace(" ", "").contains("display:table-cell"));
    }
}
