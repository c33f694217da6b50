package org.suragh.ingest.format.list;

import java.util.regex.Pattern;

/// A list of networks by number, `AS9009 # name`: it says nothing of an address by itself and is refused as a whole.
final class NumberLines implements ListLines {
    private static final Pattern ROW = Pattern.compile("(?i)AS\\d{1,10}\\s*(#.*)?");

    /// Whether a line is one of such a list.
    static boolean has(String line) {
        return ROW.matcher(line).matches();
    }

    @Override
    public Taken read(String line) {
        return line.isBlank() || line.startsWith("#") ? Taken.PASSED : Taken.refused("ingest.reject.list-asn");
    }

    @Override
    public String none() {
        return "ingest.list.asn";
    }
}
