package org.suragh.ingest.format.returns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.Account;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.Fact;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Provenance;
import org.suragh.ingest.format.value.Endpoint;
import org.suragh.ingest.format.value.Ids;

/// What a block says of the account itself: names, origin, ways to reach its holder. What cannot be read as such is put
/// to the rest, which becomes a fact by its own labels.
///
/// @param said the block's values by meaning
/// @param rest further values by label; grows
record Profile(AccountId account, Map<Meaning, Map<String, String>> said, SortedMap<String, String> rest,
        Provenance at, StatedTimes times) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s,;<>@]{1,200}@[^\\s,;<>@]{1,200}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ().-]{4,25}\\d");
    private static final Set<Meaning> ABOUT = Set.of(Meaning.IDENTIFIER, Meaning.HANDLE, Meaning.NAME, Meaning.CREATED,
            Meaning.CREATION_ADDRESS, Meaning.ACCOUNT);

    /// Adds the account, what was read elsewhere of the block, then the contacts.
    void records(List<EvidenceRecord> out, List<EvidenceRecord> logins) {
        if (said.keySet().stream().anyMatch(ABOUT::contains))
            about(out);
        out.addAll(logins);
        each(Meaning.EMAIL, EMAIL, (label, _, found) -> out
                .add(new Fact(account, "email", null, fields("email", found, label), at)));
        each(Meaning.PHONE, PHONE, (label, value, found) -> {
            SortedMap<String, String> fields = fields("phoneNumber", found, label);
            if (!value.equals(found))
                fields.put("stated", value);
            out.add(new Fact(account, "phone-number", null, fields, at));
        });
        said.getOrDefault(Meaning.SEEN, Map.of()).forEach((label, value) -> {
            for (String time : value.split(",")) {
                Instant seen = times.placed(label, time.strip()).instant();
                if (seen != null)
                    out.add(new Fact(account, "last-login", seen, fields("stated", time.strip(), label), at));
                else
                    rest.put(label, value);
            }
        });
    }

    private void about(List<EvidenceRecord> out) {
        String handle = handle(Wording.first(said, Meaning.HANDLE));
        handle = handle == null ? handle(Wording.first(said, Meaning.IDENTIFIER)) : handle;
        if (handle == null)
            rest.putAll(Wording.texts(said, Meaning.IDENTIFIER, Meaning.HANDLE));
        Instant created = null;
        for (Map.Entry<String, String> time : said.getOrDefault(Meaning.CREATED, Map.of()).entrySet()) {
            created = times.placed(time.getKey(), time.getValue()).instant();
            if (created == null)
                rest.put(time.getKey(), time.getValue());
        }
        IpAddress from = null;
        for (Map.Entry<String, String> address : said.getOrDefault(Meaning.CREATION_ADDRESS, Map.of()).entrySet()) {
            Endpoint endpoint = StatedTimes.endpoint(address.getValue());
            from = endpoint == null ? null : endpoint.address();
            if (endpoint == null || endpoint.port() > 0)
                rest.put(address.getKey(), address.getValue());
        }
        Map<String, String> names = said.get(Meaning.NAME);
        String name = names == null ? null : String.join(" ", names.values());
        boolean named = said.containsKey(Meaning.ACCOUNT) && !said.containsKey(Meaning.TIME);
        if (handle != null || name != null || created != null || from != null || named)
            out.add(new Account(account, handle, name, created, null, from, null, at));
    }

    /// A screen name without `@`, also from the address of its page; null when the value is something else.
    static @Nullable String handle(@Nullable String value) {
        if (value == null || value.length() > 300)
            return null;
        String bare = value.strip();
        if (bare.startsWith("http://") || bare.startsWith("https://")) {
            String path = bare.replaceAll("[?#].{0,300}$", "").replaceAll("/{1,9}$", "");
            bare = path.substring(path.lastIndexOf('/') + 1);
        }
        bare = bare.startsWith("@") ? bare.substring(1) : bare;
        boolean other = bare.isEmpty() || bare.contains("@") || bare.startsWith("+") || Ids.digits(bare, 0)
                || bare.chars().anyMatch(c -> c == ' ' || c == '\n' || c == '\t');
        return other ? null : bare;
    }

    private interface Contact {
        void take(String label, String value, String found);
    }

    private void each(Meaning meaning, Pattern pattern, Contact contact) {
        said.getOrDefault(meaning, Map.of()).forEach((label, value) -> {
            boolean any = false;
            for (String part : value.split("[,;\\n]")) {
                Matcher matcher = pattern.matcher(part);
                if (matcher.find()) {
                    any = true;
                    contact.take(label, part.strip(), matcher.group().strip());
                }
            }
            if (!any)
                rest.put(label, value);
        });
    }

    private static SortedMap<String, String> fields(String name, String value, String label) {
        return new TreeMap<>(Map.of(name, value, "label", label));
    }
}
