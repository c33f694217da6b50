package org.suragh.ingest.format.list;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values of a MaxMind DB: maps, lists, texts, numbers, and pointers to others. Nothing in a file can make it read
/// outside the file, go round in circles or keep more than 100,000 values or 4 MiB of text a look, 32 deep.
final class MmdbData {
    private static final int DEEPEST = 32;
    private static final int MOST = 100_000;
    private static final int MOST_TEXT = 4 << 20;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;
    private int values;
    private long texts;

    /// @param start where pointers count from
    /// @param end behind the last byte
    MmdbData(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /// Bytes that are no values.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged() {
            super("mmdb");
        }
    }

    /// The map at an offset in the file; a single value as a map with an empty name.
    Map<String, Object> map(int offset) throws Damaged {
        at = offset;
        values = 0;
        texts = 0;
        Object value = value(0);
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found)
            found.forEach((key, inner) -> map.put(key.toString(), inner));
        else
            map.put("", value);
        return map;
    }

    /// Offset behind what `map` read last, pointers not followed.
    int behind() {
        return at;
    }

    private int next() throws Damaged {
        if (at < start || at >= end)
            throw new Damaged();
        return bytes[at++] & 255;
    }

    private long whole(int length) throws Damaged {
        long number = 0;
        for (int i = 0; i < length; i++)
            number = number << 8 | next();
        return number;
    }

    private Object value(int depth) throws Damaged {
        if (depth > DEEPEST || ++values > MOST)
            throw new Damaged();
        int control = next();
        int type = control >>> 5;
        if (type == 1)
            return pointed(control, depth);
        if (type == 0)
            type = 7 + next();
        int size = control & 31;
        if (size >= 29)
            size = size == 29 ? 29 + next() : size == 30 ? 285 + (int) whole(2) : 65_821 + (int) whole(3);
        return switch (type) {
            case 2 -> new String(slice(size), StandardCharsets.UTF_8);
            case 3 -> Double.longBitsToDouble(number(size, 8, 8));
            case 4 -> "bytes " + slice(size).length;
            case 5 -> number(size, 0, 2);
            case 6 -> number(size, 0, 4);
            case 7 -> object(size, depth);
            case 8 -> (long) (int) number(size, 0, 4);
            case 9, 10 -> new BigInteger(1, slice(checked(size, 0, 16)));
            case 11 -> list(size, depth);
            case 14 -> flag(size);
            case 15 -> (double) Float.intBitsToFloat((int) number(size, 4, 4));
            default -> throw new Damaged();
        };
    }

    private Object pointed(int control, int depth) throws Damaged {
        int size = control >>> 3 & 3;
        long to = size == 3 ? whole(4) : (control & 7L) << 8 * (size + 1) | whole(size + 1);
        to += size == 1 ? 2048 : size == 2 ? 526_336 : 0;
        int back = at;
        if (to >= end - start)
            throw new Damaged();
        at = start + (int) to;
        if ((bytes[at] & 255) >>> 5 == 1)
            throw new Damaged();
        Object value = value(depth + 1);
        at = back;
        return value;
    }

    private static int checked(int size, int least, int most) throws Damaged {
        if (size < least || size > most)
            throw new Damaged();
        return size;
    }

    private long number(int size, int least, int most) throws Damaged {
        return whole(checked(size, least, most));
    }

    private Object flag(int size) throws Damaged {
        return checked(size, 0, 1) == 1;
    }

    private byte[] slice(int size) throws Damaged {
        texts += size;
        if (size > end - at || texts > MOST_TEXT)
            throw new Damaged();
        at += size;
        return Arrays.copyOfRange(bytes, at - size, at);
    }

    private Map<String, Object> object(int size, int depth) throws Damaged {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            if (!(value(depth + 1) instanceof String name))
                throw new Damaged();
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<Object> list(int size, int depth) throws Damaged {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++)
            list.add(value(depth + 1));
        return list;
    }
}
