package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AddressClass;
import org.suragh.export.Exports;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.EvidenceKind;
import org.suragh.ingest.format.Formats;

/// The texts and the sources agree: no key is missing, none is dead, all patterns can be filled.
class MessagesTest {
    private static final Path BUNDLE = Path.of("src/main/resources/org/suragh/messages.properties");
    private static final TreeMap<String, String> TEXTS = load();
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9-]+)+");

    /// What the sources say: key literals in calls, any literals, and the constant beginnings of glued keys.
    private static final Literals LITERALS = Literals.read();

    @Test
    void everyKeyOfASourceIsInTheBundle() {
        List<String> missing = LITERALS.keys.entrySet().stream().filter(e -> !TEXTS.containsKey(e.getKey()))
                .map(e -> e.getKey() + " in " + e.getValue()).toList();
        assertNone(missing);
    }

    @Test
    void everyIdOfAListHasItsTexts() {
        Set<String> wanted = new TreeSet<>();
        Formats.ALL.forEach(format -> wanted.add("ingest.format." + format.id()));
        Exports.ALL.forEach(export -> wanted.add("export." + export.id() + ".name"));
        wanted.removeAll(TEXTS.keySet());
        assertNone(List.copyOf(wanted));
    }

    @Test
    void noTextIsDead() {
        // a text that no literal names is reached through a glued key, whose end must be an id that a list, an enumeration or a literal knows
        Set<String> ids = new TreeSet<>();
        Formats.ALL.forEach(format -> ids.add(format.id()));
        Exports.ALL.forEach(export -> ids.add(export.id()));
        for (var c : AddressClass.values())
            ids.add(c.id());
        for (var c : Control.values())
            ids.add(c.id());
        for (var c : Coordination.values())
            ids.add(c.id());
        for (var c : Alternative.values())
            ids.add(c.id());
        for (var c : EvidenceKind.values())
            ids.add(c.id());
        List<String> dead = new ArrayList<>();
        for (String key : TEXTS.keySet()) {
            if (LITERALS.all.contains(key))
                continue;
            boolean reached = LITERALS.glued.stream().filter(key::startsWith)
                    .anyMatch(start -> known(ids, key.substring(start.length())));
            if (!reached)
                dead.add(key);
        }
        assertNone(dead);
    }

    private static boolean known(Set<String> ids, String rest) {
        String bare = rest.replaceFirst("^\\.", "");
        String first = bare.replaceFirst("\\..*", "");
        return ids.contains(bare) || ids.contains(first) || LITERALS.all.contains(bare)
                || LITERALS.all.stream().anyMatch(literal -> literal.endsWith("." + bare))
                || LITERALS.all.contains(first) || LITERALS.names.contains(first.replace('-', '_'))
                || LITERALS.names.contains(bare.replace('-', '_'));
    }

    @Test
    void everyPatternCanBeFilled() {
        List<String> bad = new ArrayList<>();
        TEXTS.forEach((key, text) -> {
            try {
                var format = new MessageFormat(text, Locale.ROOT);
                int arguments = format.getFormatsByArgumentIndex().length;
                for (int i = 0; i < arguments; i++) {
                    if (!text.contains("{" + i))
                        bad.add(key + ": {" + i + "} is left out");
                }
                if (arguments > 0 && text.replace("''", "").contains("'"))
                    bad.add(key + ": a single apostrophe hides an argument; write ''");
            } catch (IllegalArgumentException wrong) {
                bad.add(key + ": " + wrong.getMessage());
            }
        });
        assertNone(bad);
    }

    @Test
    void noKeyStandsTwice() {
        Set<String> seen = new TreeSet<>();
        List<String> twice = Sources.text(BUNDLE).lines()
                .map(line -> Pattern.compile("^([a-zA-Z0-9.-]+)\\s*=").matcher(line)).filter(Matcher::find)
                .map(m -> m.group(1)).filter(key -> !seen.add(key)).toList();
        assertNone(twice);
    }

    @Test
    void noTextAccusesAnybody() {
        List<String> bad = new ArrayList<>();
        TEXTS.forEach((key, text) -> Accusations.in(text).forEach(word -> bad.add(key + ": " + word)));
        assertNone(bad);
    }

    private static void assertNone(List<String> found) {
        assertEquals("", String.join("\n", found));
    }

    private static TreeMap<String, String> load() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Sources.text(BUNDLE)));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }

    /// @param keys literals that are certainly keys, to the file that uses them
    /// @param all every string literal
    /// @param glued literals that end in a dot, the beginnings of glued keys
    /// @param names lower-case names of all constants and record components, which lists turn into ids
    private record Literals(TreeMap<String, String> keys, Set<String> all, Set<String> glued, Set<String> names) {
        /// Calls whose first text argument is a key.
        private static final Set<String> CALLS = Set.of("Text.of", "Text.has", "SuraghException", "progress.at",
                "progress.checkpoint");

        static Literals read() {
            var found = new Literals(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
            for (Sources.Parsed file : Sources.parsed(Sources.MAIN))
                found.scanner(file.file().getFileName().toString()).scan(file.unit(), null);
            return found;
        }

        private TreePathScanner<Void, Void> scanner(String file) {
            return new TreePathScanner<>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text) {
                        all.add(text);
                        if (text.endsWith(".") && text.matches("[a-z][A-Za-z0-9.-]*"))
                            glued.add(text);
                    }
                    return null;
                }

                @Override
                public Void visitVariable(com.sun.source.tree.VariableTree variable, Void nothing) {
                    names.add(variable.getName().toString().toLowerCase(Locale.ROOT));
                    return super.visitVariable(variable, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    String name = call.getMethodSelect().toString();
                    String last = call.getMethodSelect() instanceof MemberSelectTree select
                            ? select.getIdentifier().toString()
                            : name;
                    if (CALLS.stream().anyMatch(name::endsWith) || last.equals("note") || last.equals("sentence"))
                        first(call.getArguments());
                    return super.visitMethodInvocation(call, nothing);
                }

                @Override
                public Void visitNewClass(NewClassTree call, Void nothing) {
                    if (CALLS.contains(call.getIdentifier().toString()))
                        first(call.getArguments());
                    return super.visitNewClass(call, nothing);
                }

                private void first(List<? extends ExpressionTree> arguments) {
                    for (ExpressionTree argument : arguments) {
                        if (argument instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                            if (KEY.matcher(text).matches())
                                keys.putIfAbsent(text, file);
                            return;
                        }
                    }
                }
            };
        }
    }
}
