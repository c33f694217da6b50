package org.suragh.report;

import java.util.List;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/// Writes XSL formatting objects as SAX events, straight into the formatter: no document is held in memory.
///
/// Every start has its end in the same method, mostly through [#in]. Texts that carry U+2068 … U+2069 become
/// embedded runs in the direction of their first strong letter, between two left-to-right marks, since an embedded run,
/// other than an isolated one, would draw the figures and brackets beside it into its direction.
final class Fo {
    static final String FO = "http://www.w3.org/1999/XSL/Format";
    static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    static final String SVG = "http://www.w3.org/2000/svg";
    private final ContentHandler out;
    private final Printable printable;

    Fo(ContentHandler out, Printable printable) {
        this.out = out;
        this.printable = printable;
    }

    /// Makes texts fit for paper.
    Printable printable() {
        return printable;
    }

    /// An element of formatting objects around some content. Attributes come in pairs of name and value; `fox:` and
    /// `xml:` names are known.
    void in(String element, List<String> attributes, Content content) throws SAXException {
        element(FO, "fo:" + element, attributes, content);
    }

    /// An empty element.
    void empty(String element, String... attributes) throws SAXException {
        in(element, List.of(attributes), _ -> {});
    }

    /// An element of any vocabulary.
    void element(String namespace, String name, List<String> attributes, Content content) throws SAXException {
        String local = name.substring(name.indexOf(':') + 1);
        AttributesImpl list = new AttributesImpl();
        for (int i = 0; i < attributes.size(); i += 2) {
            String key = attributes.get(i);
            String uri = key.startsWith("fox:")
                    ? FOX
                    : key.startsWith("xml:") ? "http://www.w3.org/XML/1998/namespace" : "";
            list.addAttribute(uri, key.substring(key.indexOf(':') + 1), key, "CDATA", attributes.get(i + 1));
        }
        out.startElement(namespace, local, name, list);
        content.write(this);
        out.endElement(namespace, local, name);
    }

    /// A prefix for the elements that follow.
    void prefix(String prefix, String namespace) throws SAXException {
        out.startPrefixMapping(prefix, namespace);
    }

    /// Text as it is; isolated parts become embedded runs.
    void text(String text) throws SAXException {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('\u2068', at);
            int close = open < 0 ? -1 : text.indexOf('\u2069', open);
            if (close < 0) {
                characters(text.substring(at));
                return;
            }
            characters(text.substring(at, open) + "\u200e");
            String run = text.substring(open + 1, close);
            in("bidi-override", List.of("unicode-bidi", "embed", "direction", rightToLeft(run) ? "rtl" : "ltr"),
                    _ -> characters(run));
            characters("\u200e");
            at = close + 1;
        }
    }

    private void characters(String text) throws SAXException {
        if (!text.isEmpty())
            out.characters(text.toCharArray(), 0, text.length());
    }

    /// Whether the first strong character of a text runs from right to left (UAX 9, rules P2 and P3).
    static boolean rightToLeft(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            byte direction = Character.getDirectionality(text.codePointAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                return false;
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                return true;
        }
        return false;
    }

    /// A block of text.
    void block(Style style, String text) throws SAXException {
        in("block", style.attributes(), _ -> text(text));
    }

    /// A heading of level 1 to 3 that can be linked to by its id.
    void heading(int level, String id, String text) throws SAXException {
        Style style = level == 1 ? Style.H1 : level == 2 ? Style.H2 : Style.H3;
        in("block", style.with("id", id, "role", "H" + level), _ -> text(text));
    }

    /// A list with dots.
    void bullets(List<String> items) throws SAXException {
        if (items.isEmpty())
            return;
        in("list-block", Style.LIST.attributes(), _ -> {
            for (String item : items)
                in("list-item", List.of("space-after", "2.5pt"), _ -> {
                    in("list-item-label", List.of("end-indent", "label-end()"),
                            _ -> block(Style.PLAIN, "•"));
                    in("list-item-body", List.of("start-indent", "body-start()"), _ -> block(Style.PLAIN, item));
                });
        });
    }
}
