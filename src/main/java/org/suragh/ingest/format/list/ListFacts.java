package org.suragh.ingest.format.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.AddressClass;
import org.suragh.evidence.IpAddress;
import org.suragh.ingest.format.value.ListRange;

/// What the named values of a range say of it, whether they come from a MaxMind file, a CSV of blocks or JSON: a class
/// where flags or the kind of user state one, a note of provider and country, the day it was last seen.
///
/// A country or a provider by itself states no class.
record ListFacts(@Nullable AddressClass addressClass, String note, @Nullable Instant seen) {
    private static final List<Map.Entry<String, AddressClass>> FLAGS = List.of(
            Map.entry("is_tor_exit_node", AddressClass.TOR), Map.entry("is_anonymous_vpn", AddressClass.VPN),
            Map.entry("is_public_proxy", AddressClass.OPEN_PROXY),
            Map.entry("is_residential_proxy", AddressClass.OPEN_PROXY),
            Map.entry("is_anonymous_proxy", AddressClass.OPEN_PROXY),
            Map.entry("is_hosting_provider", AddressClass.HOSTING));
    private static final Map<String, AddressClass> USERS = Map.of("hosting", AddressClass.HOSTING, "cellular",
            AddressClass.MOBILE, "college", AddressClass.INSTITUTION, "school", AddressClass.INSTITUTION, "library",
            AddressClass.INSTITUTION, "government", AddressClass.INSTITUTION, "military", AddressClass.INSTITUTION,
            "business", AddressClass.INSTITUTION, "residential", AddressClass.SINGLE_LINE);
    private static final List<String> SAID = List.of("isp", "organization", "provider_name", "domain",
            "autonomous_system_organization", "connection_type", "user_type");
    private static final int MOST = 8;

    /// The facts of an object: texts, numbers, booleans, inner objects.
    static ListFacts of(Map<?, ?> values) {
        Map<?, ?> traits = values.get("traits") instanceof Map<?, ?> inner ? inner : values;
        AddressClass found = USERS.get(text(traits, "user_type"));
        if (text(traits, "connection_type").equals("Cellular"))
            found = AddressClass.MOBILE;
        Set<String> parts = new LinkedHashSet<>();
        for (int i = FLAGS.size() - 1; i >= 0; i--) {
            String flag = FLAGS.get(i).getKey();
            if (isTrue(text(values, flag)) || isTrue(text(traits, flag))) {
                found = FLAGS.get(i).getValue();
                parts.add(flag.substring(3).replace('_', ' '));
            }
        }
        String asn = text(traits, "autonomous_system_number");
        if (!asn.isEmpty())
            parts.add("AS" + asn);
        for (String name : SAID)
            parts.add(text(traits, name));
        parts.add(country(values));
        parts.remove("");
        if (parts.isEmpty())
            others(values, "", parts);
        return new ListFacts(found, String.join(", ", parts), ListHead.day(text(values, "network_last_seen")));
    }

    private static String country(Map<?, ?> values) {
        for (String name : List.of("country", "registered_country")) {
            if (values.get(name) instanceof Map<?, ?> country && !text(country, "iso_code").isEmpty())
                return text(country, "iso_code");
        }
        return text(values, "country_code");
    }

    private static String text(Map<?, ?> values, String name) {
        Object value = values.get(name);
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    private static void others(Map<?, ?> values, String before, Set<String> parts) {
        for (Map.Entry<?, ?> value : new ArrayList<>(values.entrySet())) {
            if (parts.size() >= MOST)
                return;
            if (value.getValue() instanceof Map<?, ?> inner)
                others(inner, before + value.getKey() + '.', parts);
            else if (!(value.getValue() instanceof List))
                parts.add(before + value.getKey() + '=' + value.getValue());
        }
    }

    /// The range with these facts.
    ListRange range(IpAddress from, IpAddress to) {
        return new ListRange(from, to, note, addressClass, seen);
    }
}
