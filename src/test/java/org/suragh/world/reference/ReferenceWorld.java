package org.suragh.world.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/// A reference world, complete: the files an examiner would be given, and the truth beside them. The same seed and knobs
/// give the same bytes on every machine. Immutable.
///
/// @param seed of all chance in it
/// @param knobs what kind of world
/// @param files name to content; `truth.csv` is never an input of the product
/// @param truth the rows of `truth.csv`, by account
public record ReferenceWorld(long seed, Knobs knobs, SortedMap<String, byte[]> files, List<Truth> truth) {
    /// Makes a world; a default one in some seconds.
    public static ReferenceWorld of(long seed, Knobs knobs) {
        Country country = new Country(seed, knobs);
        Chatter chatter = new Chatter(country);
        Operations operations = new Operations(country, chatter);
        Crowds crowds = new Crowds(country, chatter);
        Settlement settlement = new Settlement(country);
        crowds.settle(settlement.settle(Crowds.size(knobs.counts())));
        operations.settle();
        Teams teams = new Teams(country, chatter);
        Frames frames = new Frames(country, chatter, teams);
        frames.settle();
        country.connect();
        Life life = new Life(country);
        life.live(country.people);
        teams.act();
        operations.act();
        crowds.act();
        frames.act();
        operations.otherCustomers();
        country.accounts.forEach(chatter::talk);
        chatter.repeats();
        Export export = new Export(country);
        return new ReferenceWorld(seed, knobs, Collections.unmodifiableSortedMap(export.files),
                List.copyOf(export.truth));
    }

    /// Writes all files into a folder.
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
    }

    /// Seed, preset, folder.
    public static void main(String[] args) throws IOException {
        of(Long.parseLong(args[0]), Knobs.preset(args[1])).write(Path.of(args[2]));
    }
}
