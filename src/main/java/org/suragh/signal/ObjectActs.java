package org.suragh.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AccountColumns;

/// The acts of all posts on objects, a table a [Trace]. Objects are told apart by their whole text, never by a hash.
///
/// Immutable; nobody writes to the arrays. Cost O(n log n) for n acts.
public final class ObjectActs {
    private final Map<Trace, Acts> acts;
    private final Map<Trace, List<String>> names;
    private final Clients clients;
    private final PileUps pileUps;

    private ObjectActs(Map<Trace, Acts> acts, Map<Trace, List<String>> names, Clients clients, PileUps pileUps) {
        this.acts = acts;
        this.names = names;
        this.clients = clients;
        this.pileUps = pileUps;
    }

    /// The programs that accounts posted with.
    public Clients clients() {
        return clients;
    }

    /// Instants that tell nothing.
    public PileUps pileUps() {
        return pileUps;
    }

    /// The acts of a trace.
    public Acts of(Trace trace) {
        return acts.getOrDefault(trace, new Acts(0, new int[1], new long[0], new int[0]));
    }

    /// The object of a value.
    public String name(Trace trace, int value) {
        return names.getOrDefault(trace, List.of()).get(value);
    }

    /// Rows of one trace while they come in.
    private static final class Rows {
        final Map<String, Integer> objects = new HashMap<>();
        final List<String> names = new ArrayList<>();
        int[] object = new int[256];
        long[] at = new long[256];
        int[] account = new int[256];
        int size;

        /// Gives the number of the object.
        int add(String name, long when, int who) {
            if (size == object.length) {
                int to = size + (size >> 1);
                object = Arrays.copyOf(object, to);
                at = Arrays.copyOf(at, to);
                account = Arrays.copyOf(account, to);
            }
            Integer known = objects.putIfAbsent(name, names.size());
            if (known == null)
                names.add(name);
            object[size] = known == null ? names.size() - 1 : known;
            at[size] = when;
            account[size] = who;
            return object[size++];
        }

        Acts acts(int accounts) {
            return Acts.of(accounts, names.size(), size, object, at, account);
        }
    }

    /// What a post carries and acts on.
    ///
    /// @param hashtags space-joined, without `#`
    /// @param urls space-joined
    /// @param client name of the posting program
    public record Content(String text, @Nullable String retweetOf, @Nullable String replyTo, String hashtags,
            String urls, @Nullable String client) {
        /// Of a post whose program is not stated.
        public Content(String text, @Nullable String retweetOf, @Nullable String replyTo, String hashtags,
                String urls) {
            this(text, retweetOf, replyTo, hashtags, urls, null);
        }

        /// The hashtags in lower case, space-joined: those stated, else those that stand in the text.
        String tags() {
            if (!hashtags.isEmpty() || text.indexOf('#') < 0)
                return hashtags.toLowerCase(Locale.ROOT);
            StringBuilder tags = new StringBuilder();
            for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
                int end = at + 1;
                while (end < text.length() && part(text.charAt(end)))
                    end++;
                boolean inside = at > 0 && (part(text.charAt(at - 1)) || text.charAt(at - 1) == '&');
                if (end > at + 1 && !inside)
                    tags.append(tags.isEmpty() ? "" : " ").append(text, at + 1, end);
            }
            return tags.toString().toLowerCase(Locale.ROOT);
        }

        private static boolean part(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.isSurrogate(c);
        }
    }

    /// Takes posts one by one, in any order, on one thread.
    public static final class Builder {
        private static final int MOST_PARTS = 100;
        private final AccountColumns accounts;
        private final Originals originals;
        private final long fast;
        private final int tags;
        private final Map<Trace, Rows> rows = new EnumMap<>(Trace.class);
        private final Clients.Builder clients = new Clients.Builder();
        private long[] all = new long[256];
        private int size;

        /// For the accounts of a case.
        public Builder(AccountColumns accounts, Settings settings) {
            this.accounts = accounts;
            this.originals = new Originals(accounts);
            this.fast = settings.millis("fast-retweet.window");
            this.tags = settings.count("hashtag-sequence.min-tags");
            for (Trace trace : Trace.values())
                rows.put(trace, new Rows());
        }

        private Rows of(Trace trace) {
            return java.util.Objects.requireNonNull(rows.get(trace));
        }

        /// Takes a post.
        ///
        /// @param who rank of the author
        /// @param when epoch milliseconds
        public void add(int who, long when, String id, Content content) {
            originals.post(id, who, when);
            if (size == all.length)
                all = Arrays.copyOf(all, size + (size >> 1));
            all[size++] = when;
            String client = content.client();
            if (client != null && !client.isBlank())
                clients.add(client, who, when);
            String retweetOf = content.retweetOf();
            String replyTo = content.replyTo();
            if (retweetOf != null) {
                if (!retweetOf.isEmpty())
                    originals.repeat(of(Trace.CO_RETWEET).add(retweetOf, when, who), content.text());
                return;
            }
            if (replyTo != null && !replyTo.isEmpty())
                of(Trace.CO_REPLY).add(replyTo, when, who);
            each(content.urls(), url -> of(Trace.CO_URL).add(PageAddress.of(url), when, who));
            String folded = content.tags();
            if (each(folded, tag -> of(Trace.HASHTAG_TIME).add(tag, when, who)) >= tags)
                of(Trace.HASHTAG_SEQUENCE).add(folded, when, who);
            mentions(content.text(), when, who);
        }

        /// Every part once, at most a hundred; gives the number of different ones.
        private static int each(String joined, java.util.function.Consumer<String> part) {
            if (joined.isEmpty())
                return 0;
            if (joined.indexOf(' ') < 0) {
                part.accept(joined);
                return 1;
            }
            String[] parts = joined.split(" ", MOST_PARTS + 1);
            var seen = new java.util.HashSet<String>();
            for (int i = 0; i < Math.min(parts.length, MOST_PARTS); i++)
                if (!parts[i].isEmpty() && seen.add(parts[i]))
                    part.accept(parts[i]);
            return seen.size();
        }

        private void mentions(String text, long when, int who) {
            var seen = new java.util.HashSet<String>();
            for (int at = text.indexOf('@'); at >= 0 && seen.size() < MOST_PARTS; at = text.indexOf('@', at + 1)) {
                int end = at + 1;
                while (end < text.length() && end - at <= 20 && letter(text.charAt(end)))
                    end++;
                boolean mail = at > 0 && letter(text.charAt(at - 1));
                if (end > at + 1 && !mail && seen.add(text.substring(at + 1, end).toLowerCase(Locale.ROOT)))
                    of(Trace.CO_MENTION).add(text.substring(at + 1, end).toLowerCase(Locale.ROOT), when, who);
            }
        }

        private static boolean letter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }

        /// The tables.
        public ObjectActs build() {
            repeats();
            var acts = new EnumMap<Trace, Acts>(Trace.class);
            var names = new EnumMap<Trace, List<String>>(Trace.class);
            for (Trace trace : Trace.values()) {
                acts.put(trace, of(trace).acts(accounts.size()));
                names.put(trace, of(trace).names);
                rows.remove(trace);
            }
            return new ObjectActs(acts, names, clients.build(), PileUps.of(Arrays.copyOf(all, size)));
        }

        /// Repeats of own posts leave; of the others those within `fast-retweet.window` of the post itself are acts on
        /// the account that made it, where the case says whose it is and when it was made.
        private void repeats() {
            originals.sort();
            Rows all = of(Trace.CO_RETWEET);
            int kept = 0;
            for (int i = 0; i < all.size; i++) {
                String post = all.names.get(all.object[i]);
                if (originals.author(post, all.object[i]) == all.account[i])
                    continue;
                long made = originals.made(post, all.account[i]);
                if (made != Long.MIN_VALUE && all.at[i] >= made && all.at[i] - made <= fast) {
                    String whose = originals.called(post, all.object[i]);
                    if (!whose.isEmpty())
                        of(Trace.FAST_RETWEET).add(whose, all.at[i], all.account[i]);
                }
                all.object[kept] = all.object[i];
                all.at[kept] = all.at[i];
                all.account[kept++] = all.account[i];
            }
            all.size = kept;
        }
    }
}
