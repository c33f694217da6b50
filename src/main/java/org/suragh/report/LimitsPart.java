package org.suragh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.suragh.base.Text;
import org.suragh.evidence.AddressClass;
import org.suragh.investigation.Handles;
import org.suragh.investigation.Neighbourhood;
import org.suragh.signal.Settings;
import org.xml.sax.SAXException;

/// What the result cannot say. The fixed sentences are the same in every report.
final class LimitsPart implements Content {
    private static final int LOOK_ALIKES = 12;
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
        long unlisted = report.networks().stream().map(NetworkPart::picture).filter(Objects::nonNull)
                .flatMap(n -> n.addresses().stream())
                .filter(a -> a.addressClass() == AddressClass.UNKNOWN)
                .map(Neighbourhood.AddressNode::address).distinct().count();
        fo.bullets(List.of(Text.of("report.limits.case.rejected", report.analysis().totals().rejected()),
                Text.of("report.limits.case.lists", report.lists().size()),
                Text.of("report.limits.case.unknown", unlisted),
                Text.of(report.info().reservedOrdinary()
                        ? "report.limits.case.reserved"
                        : "report.limits.case.not-reserved"),
                Text.of("report.limits.case.coverage")));
        fo.bullets(report.lists().stream().flatMap(list -> list.warnings().stream()).distinct()
                .map(fo.printable()::visible).toList());
        lookAlikes(fo);
        List<String> changed = changed(fo.printable());
        fo.block(Style.TEXT, changed.isEmpty()
                ? Text.of("report.limits.case.defaults")
                : Text.of("report.limits.case.changed", String.join("; ", changed)));
        BiasFo.write(fo);
        fo.heading(2, "limits-wrong", Text.of("report.limits.wrong"));
        fo.block(Style.TEXT, Text.of("report.limits.wrong.text"));
    }

    /// Screen names that a reader of this report could take for each other.
    private void lookAlikes(Fo fo) throws SAXException {
        if (report.lookAlikes().isEmpty())
            return;
        fo.block(Style.TEXT, Text.of("report.limits.case.look-alikes", report.lookAlikes().size()));
        List<String> lines = new ArrayList<>();
        for (Handles.Group group : report.lookAlikes().subList(0, Math.min(LOOK_ALIKES, report.lookAlikes().size())))
            lines.add(String.join(", ", group.uses().stream().limit(LOOK_ALIKES).map(use -> Text.of(
                    "report.limits.case.look-alike", fo.printable().handle(use.handle()),
                    fo.printable().quoted(use.account().toString()))).toList()));
        fo.bullets(lines);
    }

    /// The settings that differ from their defaults, `name=value (default)`.
    private List<String> changed(Printable printable) {
        List<String> changed = new ArrayList<>();
        for (Settings.Setting setting : Settings.ALL) {
            String value = report.analysis().manifest().get(MethodPart.SETTING + setting.name());
            if (value != null && !value.equals(setting.standard()))
                changed.add(Text.of("report.limits.case.setting", printable.visible(setting.name()),
                        printable.visible(value), setting.standard()));
        }
        return changed;
    }
}
