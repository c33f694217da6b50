package org.suragh.gui.widget;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Time zones by what a person types. The machine's own zone plays no part.
public final class Zones {
    /// How many are offered at once.
    static final int SHOWN = 12;
    private static final String OFFSET = "[+-](0\\d|1[0-8]):?[0-5]\\d";
    private static final List<String> ALL = all();

    private Zones() {}

    /// The zone a text names, or null: `Asia/Karachi`, `UTC`, `+05:00`, `+0500`.
    public static @Nullable ZoneId of(String typed) {
        String name = typed.strip();
        if (name.matches(OFFSET))
            return ZoneId.of(name);
        for (String known : ALL)
            if (known.equalsIgnoreCase(name))
                return ZoneId.of(known);
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    /// Zones whose name holds every word typed, those that begin with it first.
    static Collection<String> matching(String typed) {
        if (of(typed) != null)
            return List.of();
        String[] words = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_').split("[/_]+");
        return ALL.stream().filter(id -> {
            String name = id.toLowerCase(Locale.ROOT);
            for (String word : words)
                if (!name.contains(word))
                    return false;
            return true;
        }).limit(SHOWN).toList();
    }

    // those of the country this tool is used in most stand first; none is chosen
    private static List<String> all() {
        var names = new TreeSet<String>();
        for (String id : ZoneId.getAvailableZoneIds())
            if (id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                names.add(id);
        names.remove("Asia/Karachi");
        var ordered = new ArrayList<>(List.of("UTC", "Asia/Karachi"));
        ordered.addAll(names);
        return List.copyOf(ordered);
    }
}
