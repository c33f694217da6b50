package org.suragh.gui;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;
import org.suragh.evidence.Exhibit;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;

/// One line of facts at the foot of the window.
final class StatusLine extends HBox {
    private final Label head = Parts.quiet("");
    private final Label read = Parts.quiet("");
    private final Label madeUp = Parts.chip(Text.of("gui.status.made-up"), "high");
    private final Label readOnly = Parts.chip(Text.of("gui.status.read-only"), "none");

    StatusLine(Workbench workbench) {
        getStyleClass().add("s-status");
        madeUp.setTooltip(new Tooltip(Text.of("gui.status.made-up.why")));
        Label network = Parts.quiet(Text.of("gui.status.no-network"));
        network.setTooltip(new Tooltip(Text.of("gui.status.no-network.why")));
        for (Label label : new Label[]{head, read})
            label.setMinWidth(0);
        network.setMinWidth(USE_PREF_SIZE);
        Label zone = Parts.quiet("");
        zone.textProperty().bind(Bindings.createStringBinding(() -> {
            ZoneId local = workbench.preferences().zone().get();
            return local == null ? Text.of("gui.status.zone") : Text.of("gui.status.zone-local", local.getId());
        }, workbench.preferences().zone()));
        zone.setTooltip(new Tooltip(Text.of("gui.status.zone.why")));
        zone.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, read, Parts.spring(), readOnly, madeUp, zone, network);
        workbench.openCase().addListener((_, _, now) -> show(now));
        show(workbench.openCase().get());
    }

    private void show(@Nullable OpenCase current) {
        show(head, current != null);
        show(read, current != null);
        show(madeUp, current != null && current.info().reservedOrdinary());
        show(readOnly, current != null && current.readOnly());
        if (current == null)
            return;
        Exhibit.Counts totals = current.totals();
        head.setText(Text.of("gui.status.head", Numbers.shortHash(current.head()), current.journal().size()));
        head.setTooltip(new Tooltip(current.head()));
        read.setText(Text.of("gui.status.read", Numbers.count(totals.read()), Numbers.count(totals.stored()),
                Numbers.count(totals.duplicates()), Numbers.count(totals.rejected())));
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
