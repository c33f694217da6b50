package org.suragh;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The program's own source files, as text and as syntax trees, for tests of what bytecode does not show.
final class Sources {
    /// Where the program's sources lie.
    static final Path MAIN = Path.of("src/main/java");

    private Sources() {}

    /// One parsed file.
    ///
    /// @param file the file
    /// @param unit its syntax tree
    /// @param trees positions and comments of the tree
    record Parsed(Path file, CompilationUnitTree unit, DocTrees trees) {
        /// 1-based line of a place in the file.
        long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    /// Every Java file below a folder, in text order.
    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The text of a file.
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every Java file below a folder, parsed but not resolved.
    static List<Parsed> parsed(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files(folder)));
            DocTrees trees = DocTrees.instance(task);
            List<Parsed> all = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse())
                all.add(new Parsed(Path.of(unit.getSourceFile().toUri()), unit, trees));
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
