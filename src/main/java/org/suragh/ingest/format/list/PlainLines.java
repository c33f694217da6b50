package org.suragh.ingest.format.list;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.ingest.format.value.AddressListLine;
import org.suragh.ingest.format.value.ListRange;

/// An address, a CIDR block or a range a line, remarks after `#` or `;`: netsets, bulk lists, proxies.
/// Blocks of one network, whose first remark is `# AS64500 (NAME)`, carry that remark and state no class.
final class PlainLines implements ListLines {
    private static final Pattern NETWORK = Pattern.compile("#\\s*(AS\\d{1,10} \\(.*\\))\\s*");

    private final @Nullable String network;

    private PlainLines(@Nullable String network) {
        this.network = network;
    }

    /// The grammar of a list that begins so.
    static PlainLines of(String beginning) {
        int end = beginning.indexOf('\n');
        Matcher first = NETWORK.matcher(end < 0 ? beginning : beginning.substring(0, end));
        return new PlainLines(first.matches() ? first.group(1) : null);
    }

    @Override
    public Taken read(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith(";"))
            return Taken.PASSED;
        ListRange range = AddressListLine.read(text);
        return Taken.of(range == null || network == null ? range : range.noted(network));
    }

    @Override
    public @Nullable AddressClass standard() {
        return network == null ? null : AddressClass.UNKNOWN;
    }
}
