package org.suragh.gui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.suragh.base.Text;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Jobs;
import org.suragh.gui.bench.OpenCase;
import org.suragh.gui.bench.Preferences;
import org.suragh.gui.bench.Workbench;
import org.suragh.investigation.Analyst;

/// Desktop preferences, and the settings of the next analysis.
public final class SettingsModel {
    private final Workbench workbench;
    private final Dialogs dialogs;
    private final List<Line> settings = new ArrayList<>();
    private final BooleanExpression ready;

    /// One setting of the analysis.
    ///
    /// @param name `LAYER.NAME`
    /// @param standard its default
    /// @param meaning what it does, in a sentence
    /// @param value what was typed; empty for the default
    public record Line(String name, String standard, String meaning, StringProperty value) {}

    /// A model over the workbench.
    public SettingsModel(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
        for (Analyst.Setting setting : Analyst.settings()) {
            String key = "setting." + setting.name();
            settings.add(new Line(setting.name(), setting.standard(), Text.has(key) ? Text.of(key) : "",
                    new SimpleStringProperty("")));
        }
        ready = Bindings.createBooleanBinding(() -> {
            OpenCase current = workbench.openCase().get();
            return current != null && !current.empty() && !current.readOnly();
        }, workbench.openCase());
    }

    /// What the desktop remembers.
    public Preferences preferences() {
        return workbench.preferences();
    }

    /// The settings of the analysis, by name.
    public List<Line> settings() {
        return settings;
    }

    /// Whether there is a case to analyse.
    public BooleanExpression ready() {
        return ready;
    }

    /// What differs from the defaults.
    public SortedMap<String, String> changed() {
        SortedMap<String, String> changed = new TreeMap<>();
        for (Line line : settings) {
            String typed = line.value().get().strip();
            if (!typed.isEmpty() && !typed.equals(line.standard()))
                changed.put(line.name(), typed);
        }
        return changed;
    }

    /// Analyses the case with these settings and shows its networks.
    public void analyse() {
        workbench.analyse(changed(), new Jobs.Ending<>(_ -> workbench.go("networks"), () -> {}, dialogs::problem));
    }
}
