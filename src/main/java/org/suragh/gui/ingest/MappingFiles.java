package org.suragh.gui.ingest;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.gui.bench.Dialogs;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.Workbench;
import org.suragh.ingest.Columns;
import org.suragh.ingest.Mapping;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Preview;

/// What was said of a table, carried out into a file and taken in from one.
final class MappingFiles {
    private static final long LARGEST = 4 << 20;

    private final Workbench workbench;
    private final Dialogs dialogs;

    MappingFiles(Workbench workbench, Dialogs dialogs) {
        this.workbench = workbench;
        this.dialogs = dialogs;
    }

    /// Writes what all columns of the shown table mean, the recognised ones too, into a file the person names.
    void save(MapperModel model) {
        Preview.Part part = model.part();
        Item item = model.item().get();
        Columns columns = part == null ? null : part.columns();
        if (columns == null || item == null)
            return;
        Mapping mapping = new Mapping(columns.header(), columns.names(), Answers.all(model.options().get(), columns),
                model.options().get().zone(), model.options().get().dateOrder(), model.options().get().platform());
        dialogs.saveFile(item.name().replaceAll("\\.[^.]*$", "") + ".mapping.json")
                .ifPresent(target -> workbench.jobs().quiet(Lane.ANSWER, _ -> write(target, mapping.json()),
                        _ -> dialogs.tell(Text.of("gui.map.saved", target))));
    }

    /// Takes in a mapping file the person chooses; what it says replaces what has been said.
    void use(MapperModel model) {
        dialogs.chooseFiles(Dialogs.Purpose.MAPPING).stream().findFirst()
                .ifPresent(file -> workbench.jobs().quiet(Lane.ANSWER, _ -> read(file),
                        mapping -> model.say(mapping.under(ReadOptions.NONE))));
    }

    private static boolean write(Path target, String json) throws SuraghException {
        try {
            Files.writeString(target, json);
            return true;
        } catch (IOException e) {
            throw new SuraghException("gui.map.not-written", e, target);
        }
    }

    private static Mapping read(Path file) throws SuraghException {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST)
                throw new SuraghException("ingest.mapping.file", name);
            return Mapping.read(name, Files.readString(file));
        } catch (MalformedInputException noText) {
            throw new SuraghException("ingest.mapping.file", noText, name);
        } catch (IOException e) {
            throw new SuraghException("investigation.import.unreadable", e, name);
        }
    }
}
