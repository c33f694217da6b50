package org.suragh.ingest.format.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.raw.HtmlPart;
import org.suragh.ingest.format.raw.Page;

/// A page of headings, lists of `Label: value` and tables: one block a list, one a row.
final class GooglePage implements NodeVisitor {
    private final HtmlPart part;
    private final BlockMaker maker;
    private String section = "";
    private List<String> names = List.of();
    private @Nullable Node table;
    private @Nullable Node within;

    private GooglePage(HtmlPart part) {
        this.part = part;
        this.maker = new BlockMaker(part.page());
    }

    /// All blocks of a page of at most [HtmlPart#MOST] letters.
    static List<Block> blocks(Page page) {
        HtmlPart whole = HtmlPart.of(page, 0, page.text().length());
        var walk = new GooglePage(whole);
        whole.document().body().traverse(walk);
        return walk.maker.done();
    }

    @Override
    public void head(Node node, int depth) {
        if (within != null)
            return;
        if (node instanceof TextNode text && !text.isBlank())
            maker.stray(section, part.from(text), part.to(text));
        if (!(node instanceof Element element))
            return;
        String name = element.normalName();
        if (name.matches("h[1-6]")) {
            within = element;
            maker.end();
            section = element.text().strip();
        } else if (name.equals("li")) {
            within = element;
            item(element);
        } else if (name.equals("tr")) {
            within = element;
            maker.end();
            row(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == within)
            within = null;
    }

    private void item(Element item) {
        String text = HtmlPart.text(item);
        int colon = text.indexOf(':');
        if (colon <= 0 || colon > 80)
            maker.stray(section, part.from(item), part.to(item));
        else
            maker.add(item.parent() == null ? section : item.parent(), section, null,
                    new BlockMaker.Label(text.substring(0, colon).strip(), text.substring(colon + 1).strip(),
                            part.from(item), part.to(item)));
    }

    private void row(Element row) {
        var cells = new ArrayList<String>();
        for (Element cell : row.children())
            cells.add(HtmlPart.text(cell));
        Element around = row.closest("table");
        if (around != table || !row.select("> th").isEmpty()) {
            table = around;
            names = cells;
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++)
            fields.put(i < names.size() ? names.get(i) : Integer.toString(i + 1), cells.get(i));
        maker.add(section, fields, part.from(row), part.to(row),
                cells.size() == names.size() ? null : "ingest.reject.ragged");
    }
}
