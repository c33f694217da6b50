package org.suragh.ingest.format.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.ingest.format.column.Field;

/// What pages of Meta and of WhatsApp have in common beside their markup: titles and feet of pages, and the two orders
/// of time and address.
final class MetaPairs {
    static final String ADDRESS = "ipaddress";
    static final String TIME = "time";
    private static final Set<String> PARTS = Set.of(ADDRESS, TIME);
    private static final Pattern FRAME = Pattern.compile(
            "(Meta Platforms|Facebook|Instagram|WhatsApp|Threads|Messenger)( Platforms)?"
                    + " (Business|Legal Request) Records?( Page \\d{1,9})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE = Pattern.compile(
            "(Facebook|Instagram|WhatsApp|Threads) (Business|Legal Request) Record", Pattern.CASE_INSENSITIVE);

    private MetaPairs() {}

    /// Whether a label is one half of a pair.
    static boolean isPart(String label) {
        return PARTS.contains(Field.word(label));
    }

    /// Whether a label only explains a section.
    static boolean definition(String label) {
        return label.endsWith("Definition");
    }

    /// Whether a line is a title or foot of a page.
    static boolean frame(String line) {
        return FRAME.matcher(line).matches();
    }

    /// The service that a title or foot names, in lower case, or null.
    static @Nullable String service(String text) {
        Matcher matcher = SERVICE.matcher(text);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /// Which label opens a pair on the pages of a service; null when it is not known.
    static @Nullable String opener(@Nullable String service) {
        return service == null ? null : service.equals("whatsapp") ? TIME : ADDRESS;
    }

    /// The blocks as they are, but where all pairs of a section run against the order that the title promises, each half
    /// is refused: joined either way they could name the wrong time.
    static List<Block> checked(List<Block> blocks, @Nullable String opener) {
        var out = new ArrayList<Block>();
        int from = 0;
        while (from < blocks.size()) {
            int to = from;
            while (to < blocks.size() && blocks.get(to).section().equals(blocks.get(from).section()))
                to++;
            boolean against = opener != null && to - from > 1 && !begins(blocks.get(from), opener)
                    && part(blocks.get(from)) && blocks.get(to - 1).fields().size() == 1
                    && begins(blocks.get(to - 1), opener);
            for (Block block : blocks.subList(from, to))
                out.add(against && part(block) && block.damage() == null
                        ? new Block(block.section(), block.fields(), block.at(), "ingest.reject.pair-order")
                        : block);
            from = to;
        }
        return out;
    }

    private static boolean part(Block block) {
        return block.fields().keySet().stream().anyMatch(MetaPairs::isPart);
    }

    private static boolean begins(Block block, String opener) {
        return !block.fields().isEmpty() && Field.word(block.fields().keySet().iterator().next()).equals(opener);
    }
}
