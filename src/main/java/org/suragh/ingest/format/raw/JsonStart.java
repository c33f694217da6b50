package org.suragh.ingest.format.raw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Passes over what stands in front of the items of a JSON file; the window then begins there.
final class JsonStart {
    private static final int LONGEST_NAME = 400;

    private JsonStart() {}

    /// Passes over a `name =`, if there is one.
    ///
    /// @return line ends passed over
    static int name(ByteWindow window) throws IOException {
        for (int p = 0; p < LONGEST_NAME && window.has(p); p++) {
            byte c = window.bytes[window.start + p];
            if (c == '[' || c == '{')
                return 0;
            if (c == '=')
                return pass(window, p + 1);
        }
        return 0;
    }

    /// Passes over everything up to the list of a name in the outermost object.
    ///
    /// @return line ends passed over, or -1 when there is no such list
    static int list(ByteWindow window, String name) throws IOException {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        int depth = 0;
        int string = -1;
        int breaks = 0;
        boolean named = false;
        for (int p = 0; window.has(p); p++) {
            byte c = window.bytes[window.start + p];
            if (string >= 0) {
                if (c == '\\') {
                    p++;
                } else if (c == '"') {
                    int first = window.start + string + 1;
                    named = depth == 1
                            && Arrays.equals(window.bytes, first, window.start + p, key, 0, key.length);
                    string = -1;
                }
                continue;
            }
            if (c == '"')
                string = p;
            else if (c == '[' && named && depth == 1)
                return breaks + pass(window, p);
            else if (c == '{' || c == '[')
                depth++;
            else if (c == '}' || c == ']')
                depth--;
            named &= c == ':' || c == '"' || c <= ' ' && c >= 0;
            if (p > 1 << 16 && string < 0) {
                breaks += pass(window, p);
                p = 0;
            }
        }
        return -1;
    }

    private static int pass(ByteWindow window, int bytes) {
        int breaks = 0;
        for (int i = 0; i < bytes; i++)
            breaks += window.bytes[window.start + i] == '\n' ? 1 : 0;
        window.advance(bytes);
        return breaks;
    }
}
