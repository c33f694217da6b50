package org.suragh.report;

import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// What the result cannot say. The fixed sentences are the same in every report.
final class LimitsPart implements Content {
    private final CaseReport report;

    LimitsPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        fo.bullets(List.of(Text.of("report.limit.connections"), Text.of("report.fixed.subscriber"),
                Text.of("report.limit.absence"), Text.of("report.limit.presence"), Text.of("report.limit.invisible"),
                Text.of("report.limit.calibration"), Text.of("report.limit.crowds"), Text.of("report.limit.press"),
                Text.of("report.limit.coordination")));
        fo.heading(2, "limits-case", Text.of("report.limits.case"));
        long unlisted = report.networks().stream().map(NetworkPart::picture).filter(java.util.Objects::nonNull)
                .flatMap(n -> n.addresses().stream())
                .filter(a -> a.addressClass() == org.suragh.evidence.AddressClass.UNKNOWN)
                .map(org.suragh.investigation.Neighbourhood.AddressNode::address).distinct().count();
        fo.bullets(List.of(Text.of("report.limits.case.rejected", report.analysis().totals().rejected()),
                Text.of("report.limits.case.lists", report.lists().size()),
                Text.of("report.limits.case.unknown", unlisted),
                Text.of(report.info().reservedOrdinary()
                        ? "report.limits.case.reserved"
                        : "report.limits.case.not-reserved"),
                Text.of("report.limits.case.coverage")));
        fo.heading(2, "limits-wrong", Text.of("report.limits.wrong"));
        fo.block(Style.TEXT, Text.of("report.limits.wrong.text"));
    }
}
