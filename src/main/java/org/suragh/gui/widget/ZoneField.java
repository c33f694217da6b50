package org.suragh.gui.widget;

import java.time.ZoneId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Text;

/// A field that finds a time zone by any part of its name, by a city or by its offset. Never filled from the machine's own
/// zone: whose clock it is, a person says.
public final class ZoneField extends TextField {
    private final ReadOnlyObjectWrapper<@Nullable ZoneId> zone = new ReadOnlyObjectWrapper<>();

    /// A field with a zone in it, or an empty one.
    public ZoneField(@Nullable ZoneId start) {
        setPromptText(Text.of("gui.zone.prompt"));
        AutoCompletionBinding<String> found = TextFields.bindAutoCompletion(this,
                asked -> Zones.matching(asked.getUserText()));
        found.setVisibleRowCount(Zones.SHOWN);
        found.setDelay(80);
        textProperty().addListener((_, _, typed) -> {
            zone.set(Zones.of(typed));
            Parts.mark(this, "s-wrong", zone.get() == null && !typed.isBlank());
        });
        if (start != null)
            setText(start.getId());
    }

    /// The zone that stands in the field, null while it is none.
    public ReadOnlyObjectProperty<@Nullable ZoneId> zone() {
        return zone.getReadOnlyProperty();
    }
}
