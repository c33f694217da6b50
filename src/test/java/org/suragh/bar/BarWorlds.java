package org.suragh.bar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suragh.world.World;

/// Where the worlds of the bar come from, by name of preset.
final class BarWorlds {
    private BarWorlds() {}

    /// Writes the files of a world, the truth among them, into a folder.
    static void write(String preset, int seed, Path folder) throws IOException {
        World world = World.all().stream().filter(w -> w.folder().equals(preset)).findFirst().orElseThrow();
        for (var file : world.files().entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
    }
}
