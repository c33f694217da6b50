package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// The words of the report.
final class GlossaryPart implements Content {
    private static final List<String> TERMS = List.of("account", "address", "alternative", "burst", "calibration",
            "campaign", "carrier-nat", "chance", "control", "coordination", "digest", "exhibit", "index", "interval",
            "journal", "link", "network", "pool", "prevalence", "record", "stability", "widely-shared");

    @Override
    public void write(Fo fo) throws SAXException {
        List<List<String>> rows = new ArrayList<>();
        for (String term : TERMS)
            rows.add(List.of(Text.of("report.term." + term), Text.of("report.term." + term + ".means")));
        TableFo.facts(fo, rows);
    }
}
