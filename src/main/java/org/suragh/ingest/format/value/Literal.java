package org.suragh.ingest.format.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A list or an object that a script wrote into one cell, as JSON or as Python prints it: `['a', 'b']`,
/// `{'id': 1, 'name': "x"}`. Every single value stays the text it was written as; nothing and null are left out.
///
/// Cost: linear. Limits: 16 deep, 100,000 characters.
public final class Literal {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 100_000;

    private final String text;
    private int at;

    private Literal(String text) {
        this.text = text;
    }

    /// A map, a list, or null when the cell is neither.
    public static @Nullable Object read(@Nullable String cell) {
        if (cell == null || cell.length() < 2 || cell.length() > LONGEST)
            return null;
        String bare = cell.strip();
        if (!bare.startsWith("{") && !bare.startsWith("["))
            return null;
        var reader = new Literal(bare);
        try {
            Object value = reader.value(0);
            return reader.at == bare.length() ? value : null;
        } catch (Broken notOne) {
            return null;
        }
    }

    /// The first text under one of several names.
    public static @Nullable String text(@Nullable Object object, String... names) {
        if (object instanceof Map<?, ?> map) {
            for (String name : names) {
                if (map.get(name) instanceof String value && !value.isEmpty())
                    return value;
            }
        }
        return null;
    }

    /// Of every element of a list: itself when it is a text, else the first text under one of the names.
    public static List<String> texts(@Nullable Object list, String... names) {
        var out = new ArrayList<String>();
        if (list instanceof List<?> elements) {
            for (Object element : elements) {
                String value = element instanceof String single ? single : text(element, names);
                if (value != null && !value.isEmpty())
                    out.add(value);
            }
        }
        return List.copyOf(out);
    }

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken() {
            super(null, null, false, false);
        }
    }

    private char peek() throws Broken {
        if (at >= text.length())
            throw new Broken();
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ')
            at++;
    }

    private Object value(int depth) throws Broken {
        if (depth > DEEPEST)
            throw new Broken();
        blanks();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"', '\'' -> string();
            default -> word();
        };
    }

    private Map<String, Object> map(int depth) throws Broken {
        var map = new LinkedHashMap<String, Object>();
        at++;
        for (blanks(); peek() != '}'; blanks()) {
            Object name = value(depth + 1);
            blanks();
            if (!(name instanceof String key) || peek() != ':')
                throw new Broken();
            at++;
            Object value = value(depth + 1);
            if (!value.equals(""))
                map.put(key, value);
            comma('}');
        }
        at++;
        return map;
    }

    private List<Object> list(int depth) throws Broken {
        var list = new ArrayList<>();
        at++;
        for (blanks(); peek() != ']'; blanks()) {
            list.add(value(depth + 1));
            comma(']');
        }
        at++;
        return list;
    }

    private void comma(char end) throws Broken {
        blanks();
        if (peek() == ',')
            at++;
        else if (peek() != end)
            throw new Broken();
    }

    private String string() throws Broken {
        char quote = peek();
        var out = new StringBuilder();
        for (at++; peek() != quote; at++) {
            char c = peek();
            if (c != '\\') {
                out.append(c);
                continue;
            }
            at++;
            char escaped = peek();
            int hex = escaped == 'u' ? 4 : escaped == 'x' ? 2 : escaped == 'U' ? 8 : 0;
            if (hex > 0)
                out.append(coded(hex));
            else
                out.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
        }
        at++;
        return out.toString();
    }

    private String coded(int digits) throws Broken {
        if (at + digits >= text.length())
            throw new Broken();
        try {
            int code = Integer.parseInt(text, at + 1, at + 1 + digits, 16);
            at += digits;
            return digits == 8 ? Character.toString(code) : String.valueOf((char) code);
        } catch (IllegalArgumentException noCode) {
            throw new Broken();
        }
    }

    /// A number or a name, with a call's brackets: `datetime.date(2024, 3, 5)`.
    private String word() throws Broken {
        int first = at;
        int open = 0;
        while (at < text.length() && (open > 0 || ",]}:".indexOf(text.charAt(at)) < 0)) {
            char c = text.charAt(at++);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        String word = text.substring(first, at).strip();
        if (word.isEmpty())
            throw new Broken();
        return word.equals("None") || word.equals("null") || word.equals("nan") || word.equals("NaN") ? "" : word;
    }
}
