package org.suragh.report;

import java.util.List;
import org.suragh.base.Text;
import org.suragh.casefile.CaseInfo;
import org.xml.sax.SAXException;

/// Declaration and authority.
final class AuthorityPart implements Content {
    private final CaseReport report;

    AuthorityPart(CaseReport report) {
        this.report = report;
    }

    @Override
    public void write(Fo fo) throws SAXException {
        Printable p = fo.printable();
        CaseInfo info = report.info();
        if (report.noAuthority())
            fo.in("block", Style.NOTICE.with("font-weight", "bold"), _ -> fo.text(Text.of("report.no-authority.long")));
        TableFo.facts(fo,
                List.of(List.of(Text.of("report.case.authority"), Words.recorded(p, info.authority())),
                        List.of(Text.of("report.case.valid"), validity(p, info)),
                        List.of(Text.of("report.case.purpose"), Words.recorded(p, info.purpose())),
                        List.of(Text.of("report.case.examiner"), Words.recorded(p, info.examiner())),
                        List.of(Text.of("report.case.designation"), Words.recorded(p, info.designation())),
                        List.of(Text.of("report.case.agency"), Words.recorded(p, info.agency()))));
        fo.block(Style.TEXT, Text.of("report.declaration"));
        fo.bullets(List.of(Text.of("report.declaration.read-only"), Text.of("report.declaration.person"),
                Text.of("report.declaration.status"), Text.of("report.declaration.standards")));
    }

    /// From and to day, each or both not recorded.
    static String validity(Printable p, CaseInfo info) {
        return info.validFrom().isBlank() && info.validTo().isBlank()
                ? Text.of("report.not-recorded")
                : Text.of("report.case.valid.value", Words.recorded(p, info.validFrom()),
                        Words.recorded(p, info.validTo()));
    }
}
