package org.suragh.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.ExhibitSource;
import org.suragh.ingest.FormatReader;
import org.suragh.ingest.ReadOptions;

/// Who reads what of a file, settled before the first row is stored. Made by [Planner].
///
/// @param parts the file itself, then everything in it, containers before their members
/// @param remarks what the examiner is told of the whole file
record ImportPlan(List<Part> parts, List<Remark> remarks) {
    /// Format id of a folder that is read member by member.
    static final String FOLDER = "folder";
    /// Format id of a member that no reader understands; it is kept and hashed.
    static final String UNREAD = "unread";

    /// One exhibit: the file, or something in it.
    ///
    /// @param name file name, or path in the file, through inner containers
    /// @param source its bytes; of a folder none
    /// @param format id stored with it
    /// @param readings who reads it: nobody, one, or of a container several, each its own members
    /// @param ownCopy whether its bytes are not to be had from the copy of a container that it lies in
    record Part(String name, ExhibitSource source, String format, List<Reading> readings, boolean ownCopy) {}

    /// One reader at work.
    ///
    /// @param members where it gets a container whole: path in the container to name of the part
    record Reading(FormatReader reader, SortedMap<String, String> members) {}

    /// Something to be told, by text key.
    record Remark(String key, List<String> args) {}

    Part top() {
        return parts.getFirst();
    }

    /// Whether it is a folder, which has no bytes of its own.
    boolean folder() {
        return !top().ownCopy;
    }

    /// Members that nobody reads.
    List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (Part part : parts) {
            if (part.format.equals(UNREAD))
                unread.add(part.name);
        }
        return unread;
    }

    /// Bytes to go through, for the progress.
    long totalBytes() {
        return parts.stream().mapToLong(part -> Math.max(0, part.source.size())).sum();
    }

    /// The options as they were given, a `name=value` a line; the password is not among them.
    static String said(ReadOptions options) {
        SortedMap<String, String> lines = new java.util.TreeMap<>();
        put(lines, "zone", options.zone());
        put(lines, "date-order", options.dateOrder());
        put(lines, "account", options.account());
        put(lines, "list-class", options.listClass());
        put(lines, "list-date", options.listDate());
        put(lines, "list-licence", options.listLicence());
        lines.put("platform", options.platform());
        options.mapping().forEach((column, field) -> lines.put("map." + column, field));
        StringBuilder text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name).append('=').append(value.replace('\n', ' ')).append('\n'));
        return text.toString();
    }

    private static void put(SortedMap<String, String> lines, String name, @Nullable Object value) {
        if (value != null)
            lines.put(name, value.toString());
    }
}
