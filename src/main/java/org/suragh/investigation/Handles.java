package org.suragh.investigation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.HandleUse;
import org.suragh.evidence.Skeletons;

/// What the screen names of a case have in common: names that can be taken for each other, one name on several accounts,
/// several names on one account. Only shown; accounts are never merged by it (R-SE-21, R-TM-15).
///
/// Each question streams all names twice and keeps one 64-bit number a name, then the names whose numbers meet.
public final class Handles {
    private final CaseFile readOnly;

    /// @param readOnly a case; asked on the thread it belongs to
    public Handles(CaseFile readOnly) {
        this.readOnly = readOnly;
    }

    /// Screen names that belong together, in order of account and name.
    ///
    /// @param uses who used which of them, and when
    public record Group(List<HandleUse> uses) {
        /// The accounts in it, in text order.
        public List<AccountId> accounts() {
            return uses.stream().map(HandleUse::account).distinct().sorted().toList();
        }
    }

    /// Groups of different names with one look, on accounts of any platform.
    public List<Group> lookAlikes() throws SuraghException {
        List<Group> groups = new ArrayList<>();
        Set<Set<String>> known = new LinkedHashSet<>();
        for (Group group : meeting(use -> Skeletons.of(use.handle()))) {
            Set<String> names = new TreeSet<>();
            group.uses().forEach(use -> names.add(use.account() + " " + use.handle()));
            if (distinct(group.uses(), use -> use.handle().toLowerCase(Locale.ROOT)) > 1
                    && group.accounts().size() > 1 && known.add(names))
                groups.add(group);
        }
        return groups;
    }

    /// Groups of accounts of one platform that had one screen name, at whatever time.
    public List<Group> shared() throws SuraghException {
        return meeting(use -> List.of(use.account().platform() + '\0' + use.handle().toLowerCase(Locale.ROOT))).stream()
                .filter(group -> group.accounts().size() > 1).toList();
    }

    /// Accounts that had several screen names, each with the names it had.
    public List<Group> renamed() throws SuraghException {
        return meeting(use -> List.of(use.account().toString())).stream()
                .filter(group -> distinct(group.uses(), use -> use.handle().toLowerCase(Locale.ROOT)) > 1).toList();
    }

    /// Names on other accounts that can be taken for a name of this one.
    public List<HandleUse> lookAlikesOf(AccountId account) throws SuraghException {
        Set<String> looks = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        readOnly.forEachHandle(use -> {
            if (use.account().equals(account)) {
                looks.addAll(Skeletons.of(use.handle()));
                own.add(use.handle().toLowerCase(Locale.ROOT));
            }
        });
        if (looks.isEmpty())
            return List.of();
        Merged found = new Merged();
        readOnly.forEachHandle(use -> {
            if (!use.account().equals(account) && !own.contains(use.handle().toLowerCase(Locale.ROOT))
                    && Skeletons.of(use.handle()).stream().anyMatch(looks::contains))
                found.add(use);
        });
        return found.uses();
    }

    /// The names of this account, and those accounts of its platform that had one of them too.
    public List<HandleUse> usesOf(AccountId account) throws SuraghException {
        Set<String> own = new TreeSet<>();
        readOnly.forEachHandle(use -> {
            if (use.account().equals(account))
                own.add(use.handle().toLowerCase(Locale.ROOT));
        });
        Merged found = new Merged();
        readOnly.forEachHandle(use -> {
            if (use.account().platform().equals(account.platform())
                    && own.contains(use.handle().toLowerCase(Locale.ROOT)))
                found.add(use);
        });
        return found.uses();
    }

    private static long distinct(Collection<HandleUse> uses, Function<HandleUse, String> of) {
        return uses.stream().map(of).distinct().count();
    }

    /// The names that share a key with another, by key; keys that only one account-and-name pair has are left out.
    private List<Group> meeting(Function<HandleUse, List<String>> keys) throws SuraghException {
        Keys hashes = new Keys();
        readOnly.forEachHandle(use -> keys.apply(use).forEach(key -> hashes.add(hash(key))));
        long[] twice = hashes.twice();
        Map<String, Merged> met = new TreeMap<>();
        readOnly.forEachHandle(use -> {
            for (String key : keys.apply(use)) {
                if (Arrays.binarySearch(twice, hash(key)) >= 0)
                    met.computeIfAbsent(key, _ -> new Merged()).add(use);
            }
        });
        return met.values().stream().map(merged -> new Group(merged.uses())).filter(group -> group.uses().size() > 1)
                .sorted(Comparator.comparing((Group group) -> group.uses().getFirst().account())
                        .thenComparing(group -> group.uses().getFirst().handle()))
                .toList();
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++)
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        return hash ^ hash >>> 29;
    }

    /// Numbers, and those of them that came more than once.
    private static final class Keys {
        private long[] all = new long[1024];
        private int size;

        void add(long hash) {
            if (size == all.length)
                all = Arrays.copyOf(all, size * 2);
            all[size++] = hash;
        }

        long[] twice() {
            Arrays.sort(all, 0, size);
            int kept = 0;
            for (int i = 1; i < size; i++) {
                if (all[i] == all[i - 1] && (kept == 0 || all[kept - 1] != all[i]))
                    all[kept++] = all[i];
            }
            return Arrays.copyOf(all, kept);
        }
    }

    /// Uses of one name by one account, joined to one with the earliest and latest time.
    private static final class Merged {
        private final Map<String, HandleUse> byName = new TreeMap<>();

        void add(HandleUse use) {
            byName.merge(use.account() + " " + use.handle(), use,
                    (a, b) -> new HandleUse(a.account(), a.handle(),
                            a.first() == null || b.first() != null && b.first().isBefore(a.first())
                                    ? b.first()
                                    : a.first(),
                            a.last() == null || b.last() != null && b.last().isAfter(a.last()) ? b.last() : a.last()));
        }

        List<HandleUse> uses() {
            return List.copyOf(byName.values());
        }
    }
}
