package org.suragh.bar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suragh.world.World;
import org.suragh.world.reference.Knobs;
import org.suragh.world.reference.ReferenceWorld;

/// Where the worlds of the bar come from: the reference worlds by name of preset, and the shipped samples by name.
final class BarWorlds {
    private BarWorlds() {}

    /// Writes the files of a world, the truth among them, into a folder.
    static void write(String preset, int seed, Path folder) throws IOException {
        World sample = World.all().stream().filter(w -> w.folder().equals(preset)).findFirst().orElse(null);
        if (sample == null)
            ReferenceWorld.of(seed, Knobs.preset(preset)).write(folder);
        else
            for (var file : sample.files().entrySet())
                Files.write(folder.resolve(file.getKey()), file.getValue());
    }
}
