package org.suragh.ingest.format.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.raw.Page;
import org.suragh.ingest.format.value.TimeText;

/// A page of text with labels and values: `Label: value`, a label with its value in the next line, tables whose cells
/// stand apart by tabs or two blanks. Titles and feet of pages may fall between a label and its value.
///
/// Not for more than one page.
final class LabelText {
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_LINE = 100_000;

    private final Page page;
    private final Wording wording;
    private final Style style;
    private final BlockMaker maker;
    private String section = "";
    private boolean explained;
    private @Nullable String label;
    private String value = "";
    private int from;
    private int to;
    private List<String> table = List.of();
    private int part;

    /// How a platform sets its pages.
    ///
    /// @param opener label word that begins the next block of a section that begins with one half of a pair, or null
    /// @param title line that only names the page
    /// @param meta whether a section begins with a line that ends in `Definition` and labels need no colon
    record Style(@Nullable String opener, String title, boolean meta) {}

    LabelText(Page page, Wording wording, Style style) {
        this.page = page;
        this.wording = wording;
        this.style = style;
        this.maker = new BlockMaker(page);
    }

    /// All blocks.
    List<Block> blocks() {
        boolean gap = false;
        for (int n = 0; n < page.lines(); n++) {
            int first = page.lineStart(n);
            int last = page.lineEnd(n);
            if (last - first > LONGEST_LINE) {
                close();
                maker.stray(section, first, last);
                continue;
            }
            String line = page.text().substring(first, last);
            if (line.isBlank()) {
                gap = true;
                continue;
            }
            while (Character.isWhitespace(page.text().charAt(first)))
                first++;
            String bare = line.strip();
            if (!MetaPairs.frame(bare) && !bare.equals(style.title()) && !row(line, gap, first, last))
                line(bare, gap, first, last);
            gap = false;
        }
        close();
        return maker.done();
    }

    private void line(String bare, boolean gap, int first, int last) {
        if (gap && !style.meta()) {
            close();
            maker.end();
            part++;
        }
        if (style.meta() && MetaPairs.definition(bare)) {
            heading(bare.substring(0, bare.length() - "Definition".length()).strip());
            explained = true;
        } else if (explained && !wording.knows(bare) || explained && bare.equals(section)) {
            explained &= !bare.equals(section);
        } else if (!labelled(bare, first, last)) {
            rest(bare, first, last);
        }
    }

    private void heading(String name) {
        close();
        maker.end();
        section = name;
        explained = false;
    }

    /// Takes a line that begins with a label.
    private boolean labelled(String bare, int first, int last) {
        int colon = bare.indexOf(':');
        if (colon > 0 && colon <= LONGEST_LABEL && (style.meta()
                ? wording.knows(bare.substring(0, colon))
                : label(bare.substring(0, colon)) && !dated(bare))) {
            open(bare.substring(0, colon).strip(), bare.substring(colon + 1).strip(), first, last);
            return true;
        }
        if (wording.knows(bare)) {
            if (bare.equals(label) && value.isEmpty())
                return true;
            open(bare, "", first, last);
            return true;
        }
        for (int end = bare.indexOf(' '); style.meta() && end > 0 && end <= LONGEST_LABEL; end = bare.indexOf(' ',
                end + 1)) {
            String name = bare.substring(0, end);
            String behind = bare.substring(end + 1).strip();
            if (wording.knows(name) && longest(bare, end) && (section.isEmpty() || readable(name, behind))) {
                open(name, behind, first, last);
                return true;
            }
        }
        return false;
    }

    private boolean longest(String bare, int end) {
        for (int next = bare.indexOf(' ', end + 1); next > 0 && next <= LONGEST_LABEL; next = bare.indexOf(' ',
                next + 1)) {
            if (wording.knows(bare.substring(0, next)))
                return false;
        }
        return true;
    }

    private static boolean label(String name) {
        return Character.isLetterOrDigit(name.codePointAt(0)) && name.chars().anyMatch(Character::isLetter)
                && name.length() == name.strip().length() && !name.contains("\t");
    }

    /// Whether a line begins with a time, whose colon is no label's.
    private static boolean dated(String bare) {
        int colon = bare.indexOf(':');
        return colon > 0 && Character.isDigit(bare.charAt(colon - 1)) && colon + 1 < bare.length()
                && Character.isDigit(bare.charAt(colon + 1));
    }

    /// Takes a line without a label: a value's first line, or its further one, a heading, or text that is none of these.
    private void rest(String bare, int first, int last) {
        String name = label;
        if (name != null && (value.isEmpty() || wording.knows(name) && broken(name))) {
            value = value.isEmpty() ? bare : value + '\n' + bare;
            to = last;
        } else if (!style.meta() && capitals(bare)) {
            heading(bare);
        } else {
            close();
            maker.stray(section, first, last);
        }
    }

    private static boolean capitals(String bare) {
        return bare.length() <= LONGEST_LABEL && bare.chars().anyMatch(Character::isLetter)
                && bare.equals(bare.toUpperCase(java.util.Locale.ROOT));
    }

    /// Whether a value must go on, since what there is of it cannot be read.
    private boolean broken(String name) {
        Meaning meaning = wording.meaning(name);
        return (meaning == Meaning.ADDRESS || meaning == Meaning.TIME) && !readable(name, value)
                && value.indexOf('\n') < 0;
    }

    private boolean readable(String name, String text) {
        Meaning meaning = wording.meaning(name);
        return meaning == Meaning.ADDRESS && StatedTimes.endpoint(text) != null
                || meaning == Meaning.TIME && TimeText.read(text) != null;
    }

    private void open(String name, String text, int first, int last) {
        close();
        explained = false;
        label = name;
        value = text;
        from = first;
        to = last;
    }

    private void close() {
        String name = label;
        if (name != null)
            maker.add(part, style.meta() && section.isEmpty() ? "Request Parameters" : section,
                    MetaPairs.isPart(name) ? style.opener() : null,
                    new BlockMaker.Label(name, value, from, to));
        label = null;
        value = "";
    }

    /// Takes a line of a table: its header is known by two labels, its rows end where cells no longer stand apart.
    private boolean row(String line, boolean gap, int first, int last) {
        List<String> cells = List.of(line.strip().split(line.indexOf('\t') >= 0 ? "\t" : " {2,}", -1));
        if (cells.size() > 1 && wording.known(cells) >= 2 && wording.known(cells) * 2 >= cells.size()) {
            close();
            maker.end();
            table = cells.stream().map(String::strip).toList();
            return true;
        }
        boolean row = !table.isEmpty() && cells.size() > 1 && !(gap && cells.getFirst().strip().endsWith(":"));
        if (!row) {
            table = gap || table.isEmpty() ? List.of() : table;
            return false;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++)
            fields.put(i < table.size() ? table.get(i) : Integer.toString(i + 1), cells.get(i).strip());
        maker.add(section, fields, first, last, cells.size() > table.size() ? "ingest.reject.ragged" : null);
        return true;
    }
}
