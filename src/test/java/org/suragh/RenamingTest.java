package org.suragh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.investigation.Analysis;
import org.suragh.linkage.SetAside;
import org.suragh.world.World;
import org.suragh.world.reference.Knobs;
import org.suragh.world.reference.ReferenceWorld;

/// Content never decides by topic: every hashtag, party, cause, person, handle and word of a world is renamed consistently
/// (same length, same classes of letters, equal names stay equal), and links, scores and networks are the same.
class RenamingTest {
    private static final Set<String> NAMED = Set.of("text", "hashtags", "mentions", "screen_name", "name", "bio");
    /// Letters that are no variant of another.
    private static final String URDU = "بتجدرسشفقلمنزطعغ";

    @TempDir
    Path folder;

    static Stream<World> worlds() {
        ReferenceWorld reference = ReferenceWorld.of(17, Knobs.preset("small"));
        SortedMap<String, byte[]> files = new TreeMap<>(reference.files());
        return Stream.concat(World.all().stream(), Stream.of(new World("reference-small", files)));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void namesOfThingsAndPeopleChangeNothing(World world) throws Exception {
        TreeMap<String, byte[]> renamed = new TreeMap<>(world.files());
        int changed = 0;
        for (var file : world.files().entrySet())
            if (file.getKey().endsWith(".csv") && !file.getKey().equals("truth.csv")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                String other = renamed(text);
                changed += text.equals(other) ? 0 : 1;
                renamed.put(file.getKey(), other.getBytes(StandardCharsets.UTF_8));
            }
        assertTrue(changed >= 2, "files renamed: " + changed);
        Analysis first = analysed(world);
        Analysis second = analysed(new World(world.folder() + "-renamed", renamed));
        assertTrue(!first.findings().isEmpty() && !first.links().isEmpty());
        assertEquals(first.links(), second.links());
        assertEquals(first.chance(), second.chance());
        assertEquals(setAside(first), setAside(second));
        assertEquals(nameless(first), nameless(second));
        assertNotEquals(handles(first), handles(second));
    }

    @Test
    void theRenamingKeepsWhatItPromises() {
        assertEquals("#NylluZpahyh", word("#GreenSitara"));
        assertEquals("@hsp_8", word("@ali_5"));
        assertEquals(word("PTI"), word("pti").toUpperCase(java.util.Locale.ROOT));
        assertEquals("https://t.co/a1", word("https://t.co/a1"));
    }

    private Analysis analysed(World world) throws Exception {
        world.write(folder);
        Path place = folder.resolve(world.folder());
        for (String notInput : List.of("truth.csv", "README.md"))
            Files.deleteIfExists(place.resolve(notInput));
        return SampleRun.of(place, folder.resolve(world.folder() + ".suragh"), null).analysis();
    }

    private static List<String> setAside(Analysis analysis) {
        return analysis.setAside().stream().map(RenamingTest::shown).sorted().toList();
    }

    private static String shown(SetAside value) {
        return value.layer() + ' ' + value.addressClass() + ' ' + value.accounts() + ' ' + value.uses() + ' '
                + value.reasonKey();
    }

    private static List<String> nameless(Analysis analysis) {
        List<String> shown = new ArrayList<>();
        for (Finding f : analysis.findings()) {
            shown.add(f.number() + " " + f.control() + ' ' + f.controlIndex() + ' ' + f.coordination() + ' '
                    + f.alternative() + ' ' + f.measures() + ' ' + f.parts() + ' ' + f.title());
            for (Member m : f.members())
                shown.add(new Member(m.account(), null, m.role(), m.control(), m.controlIndex(), m.coordination(),
                        m.coordinationLayers(), m.evidenceKinds(), m.stability(), m.alternative(), m.reasons(),
                        m.weights()).toString());
            f.grounds().forEach(ground -> shown.add(ground.key() + ' ' + ground.inFavour() + ' ' + ground.kind() + ' '
                    + ground.layer() + ' ' + ground.args().stream().filter(arg -> arg.matches("[-0-9.,%a-z ]*"))
                            .filter(arg -> arg.chars().noneMatch(c -> c >= 'a')).toList()));
        }
        return shown;
    }

    private static List<String> handles(Analysis analysis) {
        return analysis.findings().stream().flatMap(f -> f.members().stream()).map(m -> "" + m.handle()).toList();
    }

    /// A table with the cells of its named columns renamed.
    private static String renamed(String table) {
        StringBuilder out = new StringBuilder(table.length());
        String[] header = table.substring(0, table.indexOf('\n')).split(",");
        int column = 0;
        int row = 0;
        boolean quoted = false;
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"')
                quoted = !quoted;
            if (quoted || c != ',' && c != '\n') {
                cell.append(c);
                continue;
            }
            boolean named = row > 0 && column < header.length && NAMED.contains(header[column]);
            out.append(named ? words(cell) : cell).append(c);
            cell.setLength(0);
            column = c == ',' ? column + 1 : 0;
            row += c == '\n' ? 1 : 0;
        }
        return out.append(cell).toString();
    }

    private static String words(CharSequence text) {
        StringBuilder out = new StringBuilder();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) > ' ') {
                word.append(text.charAt(i));
                continue;
            }
            out.append(word(word.toString()));
            word.setLength(0);
            if (i < text.length())
                out.append(text.charAt(i));
        }
        return out.toString();
    }

    private static String word(String word) {
        if (word.contains("://"))
            return word;
        StringBuilder out = new StringBuilder();
        for (char c : word.toCharArray()) {
            int urdu = URDU.indexOf(c);
            out.append(c >= 'a' && c <= 'z'
                    ? (char) ('a' + (c - 'a' + 7) % 26)
                    : c >= 'A' && c <= 'Z'
                            ? (char) ('A' + (c - 'A' + 7) % 26)
                            : c >= '0' && c <= '9'
                                    ? (char) ('0' + (c - '0' + 3) % 10)
                                    : urdu >= 0 ? URDU.charAt((urdu + 5) % URDU.length()) : c);
        }
        return out.toString();
    }
}
