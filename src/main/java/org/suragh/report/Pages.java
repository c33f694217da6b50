package org.suragh.report;

import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// The frame of the report: page size, running header and footer, properties, bookmarks, and the order of the parts.
final class Pages implements Content {
    private final CaseReport report;
    private final Printable printable;

    Pages(CaseReport report, Printable printable) {
        this.report = report;
        this.printable = printable;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        List<Part> parts = Part.all(report);
        fo.prefix("fo", Fo.FO);
        fo.prefix("fox", Fo.FOX);
        fo.in("root", List.of("font-family", "Vazirmatn", "font-size", "9.2pt", "line-height", "13.4pt", "color",
                "#1C2733", "xml:lang", "en", "language", "en", "line-height-shift-adjustment", "disregard-shifts"),
                _ -> {
                    layout(fo);
                    Properties.write(fo, report, printable);
                    bookmarks(fo, parts);
                    pages(fo, parts);
                });
    }

    private static void layout(Fo fo) throws SAXException {
        fo.in("layout-master-set", List.of(), _ -> fo.in("simple-page-master", List.of("master-name", "page",
                "page-width", "210mm", "page-height", "297mm", "margin", "9mm 8mm 9mm 8mm"), _ -> {
                    fo.empty("region-body", "margin", "15mm 14mm 13mm 14mm");
                    fo.empty("region-before", "extent", "13mm", "precedence", "true");
                    fo.empty("region-after", "extent", "9mm", "precedence", "true", "display-align", "after");
                    fo.empty("region-start", "extent", "8mm", "display-align", "center");
                }));
    }

    private static void bookmarks(Fo fo, List<Part> parts) throws SAXException {
        fo.in("bookmark-tree", List.of(), _ -> {
            for (Part part : parts)
                fo.in("bookmark", List.of("internal-destination", part.id()),
                        _ -> fo.in("bookmark-title", List.of(), _ -> fo.text(part.title())));
        });
    }

    private void pages(Fo fo, List<Part> parts) throws SAXException {
        fo.in("page-sequence", List.of("master-reference", "page", "id", "document"), _ -> {
            header(fo);
            footer(fo);
            draft(fo);
            fo.in("flow", List.of("flow-name", "xsl-region-body"), _ -> {
                new TitlePage(report, parts).write(fo);
                for (Part part : parts) {
                    if (part.newPage())
                        fo.empty("block", "break-after", "page");
                    fo.heading(1, part.id(), part.title());
                    part.content().write(fo);
                }
            });
        });
    }

    private void header(Fo fo) throws SAXException {
        fo.in("static-content", List.of("flow-name", "xsl-region-before"), _ -> {
            fo.in("block", List.of("margin-left", "14mm", "margin-right", "14mm", "font-size", "7.6pt", "line-height",
                    "10pt", "text-align-last", "justify", "color", "#4A5764"), _ -> {
                        fo.text(Text.of("report.header", printable.quoted(report.caseName()), report.id()));
                        fo.empty("leader", "leader-pattern", "space");
                        fo.text(Text.of("report.status.draft"));
                    });
            fo.in("block", List.of("margin-left", "14mm", "margin-right", "14mm", "font-size", "7.6pt", "line-height",
                    "10pt", "font-weight", "bold", "border-bottom", "0.4pt solid #9AA5B1", "padding-bottom", "0.8mm"),
                    _ -> fo.text(marks()));
        });
    }

    private String marks() {
        String authority = report.noAuthority() ? Text.of("report.no-authority") : "";
        String reserved = report.info().reservedOrdinary() ? Text.of("report.reserved-ordinary") : "";
        String between = authority.isEmpty() || reserved.isEmpty() ? "" : "  ·  ";
        return authority + between + reserved + "\u00a0";
    }

    private void footer(Fo fo) throws SAXException {
        fo.in("static-content", List.of("flow-name", "xsl-region-after"), _ -> fo.in("block", List.of("margin-left",
                "14mm", "margin-right", "14mm", "font-size", "7.6pt", "line-height", "10pt", "text-align-last",
                "justify", "color", "#4A5764", "border-top", "0.4pt solid #9AA5B1", "padding-top", "0.8mm"), _ -> {
                    fo.text(Text.of("report.footer", Words.time(report.issued()),
                            report.analysis().digest().substring(0, 16)));
                    fo.empty("leader", "leader-pattern", "space");
                    pageOf(fo);
                }));
    }

    private static void pageOf(Fo fo) throws SAXException {
        String[] around = Text.of("report.page", "\u0001", "\u0002").split("[\u0001\u0002]", -1);
        fo.text(around[0]);
        fo.empty("page-number");
        fo.text(around[1]);
        fo.empty("page-number-citation-last", "ref-id", "document");
        fo.text(around[2]);
    }

    private static void draft(Fo fo) throws SAXException {
        fo.in("static-content", List.of("flow-name", "xsl-region-start"), _ -> fo.in("block-container",
                List.of("reference-orientation", "90", "height", "8mm", "width", "200mm"),
                _ -> fo.in("block", List.of("font-size", "15pt", "line-height", "18pt", "font-weight", "bold", "color",
                        "#B9C2CC", "text-align", "center"),
                        _ -> fo.text(Text.of("report.watermark")))));
    }
}
