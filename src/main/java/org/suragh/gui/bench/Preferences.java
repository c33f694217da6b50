package org.suragh.gui.bench;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the desktop remembers between starts: theme, scale, recent cases, the examiner's name. Nothing from a case but
/// the place of its file. Screen thread only.
public final class Preferences {
    private static final int RECENT = 8;
    private static final int SMALLEST = 80;
    private static final int LARGEST = 200;
    private static final int STEP = 10;

    private final java.util.prefs.Preferences store;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final BooleanProperty systemDark = new SimpleBooleanProperty();
    private final BooleanExpression dark;
    private final IntegerProperty scale = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable ZoneId> zone = new SimpleObjectProperty<>();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();

    /// Which colours the window uses.
    public enum Theme {
        /// As the desktop says.
        SYSTEM,
        /// Light.
        LIGHT,
        /// Dark.
        DARK
    }

    /// Preferences kept in a node of the user's store.
    public Preferences(java.util.prefs.Preferences store) {
        this.store = store;
        theme.set(Theme.valueOf(store.get("theme", Theme.SYSTEM.name()).toUpperCase(Locale.ROOT)));
        scale.set(clamp(store.getInt("scale", 100)));
        for (int i = 0; i < RECENT; i++) {
            String path = store.get("recent." + i, "");
            if (!path.isEmpty())
                recent.add(Path.of(path));
        }
        dark = Bindings.createBooleanBinding(
                () -> theme.get() == Theme.DARK || theme.get() == Theme.SYSTEM && systemDark.get(), theme, systemDark);
        zone.set(zone(store.get("zone", "")));
        zone.addListener((_, _, now) -> store.put("zone", now == null ? "" : now.getId()));
        theme.addListener((_, _, now) -> store.put("theme", now.name()));
        scale.addListener((_, _, now) -> store.putInt("scale", now.intValue()));
    }

    /// The chosen theme.
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// Whether the desktop asks for dark colours; set by the window.
    public BooleanProperty systemDark() {
        return systemDark;
    }

    /// Whether the window is dark now.
    public BooleanExpression dark() {
        return dark;
    }

    /// Size of text and spacing in percent, 80 to 200.
    public IntegerProperty scale() {
        return scale;
    }

    /// Zone of the local time that is shown after UTC, null for UTC alone. Only a person sets it; it changes what is
    /// shown, never what is stored or found.
    public ObjectProperty<@Nullable ZoneId> zone() {
        return zone;
    }

    private static @Nullable ZoneId zone(String id) {
        return id.matches("[+-].*") || ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : null;
    }

    /// One step larger (positive) or smaller.
    public void zoom(int steps) {
        scale.set(clamp(scale.get() + steps * STEP));
    }

    /// Places of the cases opened last, newest first.
    public ObservableList<Path> recent() {
        return recent;
    }

    /// Puts a case first.
    public void opened(Path file) {
        List<Path> next = new ArrayList<>(recent);
        Path place = file.toAbsolutePath().normalize();
        next.remove(place);
        next.addFirst(place);
        keep(next.subList(0, Math.min(RECENT, next.size())));
    }

    /// Takes a case off the list; the file stays.
    public void forget(Path file) {
        List<Path> next = new ArrayList<>(recent);
        next.remove(file);
        keep(next);
    }

    private void keep(List<Path> next) {
        recent.setAll(List.copyOf(next));
        for (int i = 0; i < RECENT; i++)
            store.put("recent." + i, i < recent.size() ? recent.get(i).toString() : "");
    }

    /// A remembered text, or an empty one.
    public String remembered(String name) {
        return store.get(name, "");
    }

    /// Remembers a text.
    public void remember(String name, String value) {
        store.put(name, value);
    }

    private static int clamp(int percent) {
        return Math.clamp(percent, SMALLEST, LARGEST);
    }
}
