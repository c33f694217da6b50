package org.suragh.ingest.format.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.evidence.AccountId;
import org.suragh.ingest.ReadOptions;
import org.suragh.ingest.format.raw.JsonTree;

/// Whose each group of files is: the account that its account file, index or user details name; else the one that all
/// its elements name; else the one that the examiner named. A file's name says nothing: anybody may have given it.
final class XOwners {
    private static final Set<String> NAMING = Set.of("ip-audit", "account-creation-ip", "account-timezone", "verified",
            "email-address-change", "screen-name-change", "tweet-headers", "deleted-tweet-headers");

    private final Map<String, AccountId> owners = new TreeMap<>();

    private XOwners() {}

    /// Looks through the files.
    ///
    /// @throws SuraghException when one group names several owners
    static XOwners of(List<XFile> files, ReadOptions options) throws IOException, SuraghException {
        var owners = new XOwners();
        var stated = new TreeMap<String, Set<String>>();
        for (XFile file : files) {
            Set<String> ids = stated.computeIfAbsent(file.group(), _ -> new TreeSet<>());
            switch (file.kind()) {
                case "account" -> file.each((object, _) -> add(ids, JsonTree.text(object, "accountId")));
                case "manifest" -> file
                        .each((object, _) -> add(ids, JsonTree.text(JsonTree.map(object, "userInfo"), "accountId")));
                case "user-details" -> file.each((object, _) -> add(ids, JsonTree.text(object, "id_str", "id")));
                default -> {
                    continue;
                }
            }
        }
        for (var group : stated.entrySet()) {
            if (group.getValue().size() > 1)
                throw new SuraghException("ingest.x-archive.several", String.join(", ", group.getValue()));
            String id = group.getValue().isEmpty() ? named(files, group.getKey()) : group.getValue().iterator().next();
            if (id != null)
                owners.owners.put(group.getKey(), new AccountId(options.platform(), id));
        }
        owners.fill(stated.keySet(), options);
        return owners;
    }

    private void fill(Set<String> groups, ReadOptions options) {
        String said = options.account() == null ? "" : options.account().strip();
        for (String group : said.isEmpty() ? Set.<String>of() : groups)
            owners.putIfAbsent(group, new AccountId(options.platform(),
                    said.startsWith("@") ? said.toLowerCase(Locale.ROOT) : said));
    }

    /// The one account that the elements of a group name.
    private static @Nullable String named(List<XFile> files, String group) throws IOException {
        var ids = new TreeSet<String>();
        for (XFile file : files) {
            if (file.group().equals(group) && NAMING.contains(file.kind()))
                file.each((object, _) -> add(ids, JsonTree.text(object, "accountId", "user_id")));
        }
        return ids.size() == 1 ? ids.first() : null;
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null && !id.isBlank() && id.length() <= 200)
            ids.add(id);
    }

    /// The owner of a group, or null when nothing says it.
    @Nullable
    AccountId of(String group) {
        return owners.get(group);
    }

    /// How many different accounts there are.
    long count() {
        return owners.values().stream().distinct().count();
    }
}
