package org.suragh.report;

import java.util.ArrayList;
import java.util.List;

/// The few typographic styles of the report; colours are those of the window on white, all dark enough for a printer
/// without colour.
enum Style {
    /// Nothing set.
    PLAIN(),
    /// Running text.
    TEXT("space-after", "5pt", "text-align", "start", "widows", "2", "orphans", "2"),
    /// Less important running text.
    QUIET("space-after", "4pt", "font-size", "8pt", "color", "#4A5764"),
    /// A caption above a table or below a figure.
    CAPTION("space-before", "6pt", "space-after", "3pt", "font-size", "8.5pt", "font-weight", "bold",
            "keep-with-next.within-page", "always"),
    /// First line of the title page.
    TITLE("font-size", "24pt", "line-height", "30pt", "font-weight", "bold", "space-after", "4mm"),
    /// Second line of the title page.
    SUBTITLE("font-size", "13pt", "line-height", "18pt", "color", "#4A5764", "space-after", "10mm"),
    /// A chapter.
    H1("font-size", "15pt", "line-height", "20pt", "font-weight", "bold", "space-before", "9mm", "space-after", "3mm",
            "padding-bottom", "1.2mm", "border-bottom", "0.6pt solid #1C2733", "keep-with-next.within-page", "always"),
    /// A section.
    H2("font-size", "12pt", "line-height", "16pt", "font-weight", "bold", "space-before", "6mm", "space-after", "2mm",
            "keep-with-next.within-page", "always"),
    /// A sub-section.
    H3("font-size", "10pt", "line-height", "14pt", "font-weight", "bold", "space-before", "4mm", "space-after",
            "1.5mm", "keep-with-next.within-page", "always"),
    /// A list with dots.
    LIST("provisional-distance-between-starts", "4mm", "provisional-label-separation", "1mm", "space-after", "5pt"),
    /// A sentence that must not be overlooked.
    NOTICE("border", "0.8pt solid #1C2733", "padding", "2.5mm", "margin-left", "0mm", "margin-right", "0mm",
            "space-before", "3mm", "space-after", "4mm", "keep-together.within-page", "always"),
    /// A finding against the material itself.
    ALERT("space-after", "5pt", "font-weight", "bold", "color", "#9B1C1C", "keep-together.within-page", "always"),
    /// A panel.
    PANEL("background-color", "#F4F6F8", "padding", "2.5mm", "margin-left", "0mm", "margin-right", "0mm",
            "space-before", "2mm", "space-after", "4mm", "keep-together.within-page", "always"),
    /// Cell of a table.
    CELL("font-size", "7.8pt", "line-height", "10.4pt"),
    /// Heading cell of a table.
    HEAD("font-size", "7.4pt", "line-height", "9.6pt", "font-weight", "bold");

    private final List<String> attributes;

    Style(String... attributes) {
        this.attributes = List.of(attributes);
    }

    /// Names and values in turn.
    List<String> attributes() {
        return attributes;
    }

    /// The same with more.
    List<String> with(String... more) {
        List<String> all = new ArrayList<>(attributes);
        all.addAll(List.of(more));
        return all;
    }
}
