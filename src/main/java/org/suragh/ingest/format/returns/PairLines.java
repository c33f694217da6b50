package org.suragh.ingest.format.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suragh.ingest.format.raw.Page;

/// Lines of `label: value, label: value`, a block each.
final class PairLines {
    private static final int LONGEST = 10_000;

    private PairLines() {}

    static List<Block> blocks(Page page) {
        var maker = new BlockMaker(page);
        for (int n = 0; n < page.lines(); n++) {
            int from = page.lineStart(n);
            int to = page.lineEnd(n);
            String line = page.text().substring(from, Math.min(to, from + LONGEST));
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : line.split(", ", -1)) {
                int colon = pair.indexOf(": ");
                if (colon > 0)
                    fields.put(pair.substring(0, colon).strip(), pair.substring(colon + 2).strip());
            }
            if (to - from > LONGEST || fields.isEmpty() && !line.isBlank())
                maker.stray("", from, to);
            else if (!fields.isEmpty())
                maker.add("logins", fields, from, to, null);
        }
        return maker.done();
    }
}
