package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/// The house rules that only the sources show: lengths, parameters, imports, tabs, comments.
class SourceRulesTest {
    private static final int FILE_LINES = 300;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 6;

    /// Wide on purpose: the bulk path makes no object a post, and an import names all that it depends on in one call.
    private static final Set<String> WIDE = Set.of("PostVisitor.post", "Importer.importFile");

    private static final List<Sources.Parsed> PARSED = Sources.parsed(Sources.MAIN);

    @Test
    void filesAreShort() {
        assertNone(perFile(text -> {
            long lines = text.lines().count();
            return lines > FILE_LINES ? lines + " lines" : "";
        }));
    }

    @Test
    void noTabs() {
        assertNone(perFile(text -> text.indexOf('\t') >= 0 ? "a tab" : ""));
    }

    @Test
    void noStarImports() {
        assertNone(perFile(
                text -> text.lines().anyMatch(line -> line.matches("import .*\\*;")) ? "a star import" : ""));
    }

    @Test
    void nothingIsLeftForLater() {
        assertNone(perFile(text -> text.contains("TO" + "DO") || text.contains("FIX" + "ME")
                || text.contains("new UnsupportedOperationException") ? "something left for later" : ""));
    }

    @Test
    void methodsAreShort() {
        List<String> found = new ArrayList<>();
        everyMethod((where, file, method) -> {
            long from = file.line(file.trees().getSourcePositions().getStartPosition(file.unit(), method));
            long to = file.line(file.trees().getSourcePositions().getEndPosition(file.unit(), method));
            if (to - from + 1 > METHOD_LINES)
                found.add(where + ": " + (to - from + 1) + " lines");
        });
        assertNone(found);
    }

    @Test
    void parametersAreFew() {
        List<String> found = new ArrayList<>();
        everyMethod((where, _, method) -> {
            String name = where.substring(where.indexOf(' ') + 1);
            if (method.getParameters().size() > PARAMETERS && !WIDE.contains(name))
                found.add(where + ": " + method.getParameters().size() + " parameters");
        });
        assertNone(found);
    }

    @Test
    void everyPublicTypeAndMethodIsDescribed() {
        List<String> found = new ArrayList<>();
        for (Sources.Parsed file : PARSED)
            new PublicScanner(file, found).scan(file.unit(), null);
        assertNone(found);
    }

    private interface MethodVisitor {
        void method(String where, Sources.Parsed file, MethodTree method);
    }

    private static void everyMethod(MethodVisitor visitor) {
        for (Sources.Parsed file : PARSED) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    ClassTree owner = owner(getCurrentPath().getParentPath().getLeaf());
                    boolean header = owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
                    if (!header)
                        visitor.method(file.file().getFileName() + " " + owner.getSimpleName() + "." + method.getName(),
                                file, method);
                    return super.visitMethod(method, nothing);
                }
            }.scan(file.unit(), null);
        }
    }

    private static ClassTree owner(Tree tree) {
        return (ClassTree) tree;
    }

    private static List<String> perFile(Function<String, String> judge) {
        List<String> found = new ArrayList<>();
        for (var file : Sources.files(Sources.MAIN)) {
            String verdict = judge.apply(Sources.text(file));
            if (!verdict.isEmpty())
                found.add(file + ": " + verdict);
        }
        return found;
    }

    private static void assertNone(List<String> found) {
        assertEquals("", String.join("\n", found));
    }

    /// Finds public types, and public methods of public types, without a `///` comment; overriding ones have theirs.
    private static final class PublicScanner extends TreePathScanner<Void, Void> {
        private final Sources.Parsed file;
        private final List<String> found;

        PublicScanner(Sources.Parsed file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (open)
                need(type.getSimpleName().toString());
            // what lies inside a type that is not public is nobody else's business
            return open || getCurrentPath().getLeaf().getKind() == Tree.Kind.COMPILATION_UNIT
                    ? super.visitClass(type, nothing)
                    : null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            boolean header = owner(getCurrentPath().getParentPath().getLeaf()).getKind() == Tree.Kind.RECORD
                    && method.getReturnType() == null;
            if (method.getModifiers().getFlags().contains(Modifier.PUBLIC) && !overrides && !header)
                need(method.getName().toString());
            return null;
        }

        private void need(String name) {
            String comment = file.trees().getDocComment(getCurrentPath());
            if (comment == null || comment.isBlank())
                found.add(file.file().getFileName() + ": public " + name + " has no comment");
        }
    }
}
