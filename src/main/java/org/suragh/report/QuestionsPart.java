package org.suragh.report;

import java.util.List;
import org.suragh.base.Text;
import org.xml.sax.SAXException;

/// The questions the analysis answers, and those it does not.
final class QuestionsPart implements Content {
    @Override
    public void write(Fo fo) throws SAXException {
        fo.bullets(List.of(Text.of("report.question.shared"), Text.of("report.question.together"),
                Text.of("report.question.innocent")));
        fo.block(Style.TEXT, Text.of("report.question.not"));
    }
}
