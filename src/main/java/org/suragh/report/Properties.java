package org.suragh.report;

import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// The file's properties as XMP. The title stands in two languages' slots: with one only, the formatter would write a
/// plain text where PDF/A (6.6.2.3.1) and PDF/UA (7.1) ask for a choice of languages.
final class Properties {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String META = "adobe:ns:meta/";

    private Properties() {}

    static void write(Fo fo, CaseReport report, Printable printable) throws SAXException {
        String title = Text.of("report.property.title", printable.visible(report.caseName()).replace("\u200b", ""),
                report.id());
        fo.prefix("x", META);
        fo.prefix("rdf", RDF);
        fo.prefix("dc", DC);
        fo.in("declarations", List.of(), _ -> fo.element(META, "x:xmpmeta", List.of(),
                _ -> fo.element(RDF, "rdf:RDF", List.of(), _ -> fo.element(RDF, "rdf:Description", List.of(),
                        _ -> fo.element(DC, "dc:title", List.of(), _ -> fo.element(RDF, "rdf:Alt", List.of(), _ -> {
                            item(fo, "x-default", title);
                            item(fo, "en", title);
                        }))))));
    }

    private static void item(Fo fo, String language, String text) throws SAXException {
        fo.element(RDF, "rdf:li", List.of("xml:lang", language), _ -> fo.text(text));
    }
}
