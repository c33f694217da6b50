package org.suragh.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.suragh.casefile.CaseFile;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.SetAside;

/// `set-aside`: the values that were not used for linking, and why, by layer and value.
final class SetAsideTable implements Table {
    @Override
    public String name() {
        return "set-aside";
    }

    @Override
    public List<String> columns() {
        return List.of("layer", "value", "address_class", "accounts", "uses", "reason");
    }

    @Override
    public void rows(CaseFile readOnly, Analysis analysis, Rows out) throws IOException {
        List<SetAside> values = new ArrayList<>(analysis.setAside());
        values.sort(Comparator.comparing(SetAside::layer).thenComparing(SetAside::value));
        for (SetAside value : values)
            out.row(List.of(value.layer(), value.value(), value.addressClass(), Integer.toString(value.accounts()),
                    Integer.toString(value.uses()), value.reasonKey()));
    }
}
