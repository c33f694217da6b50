package org.suragh.signal;

import java.util.Locale;

/// The address of a page in the form in which two are compared: no scheme, no `www.` or `m.`, host in lower case, no
/// fragment, no final slash, and none of the marks that say where a reader came from.
///
/// Source: science note 1.2.1. O(length). Pure, so deterministic.
final class PageAddress {
    private PageAddress() {}

    /// The form of an address; a text that is none comes back as it is.
    static String of(String url) {
        int from = url.indexOf("://");
        String rest = from < 0 ? url : url.substring(from + 3);
        int fragment = rest.indexOf('#');
        if (fragment >= 0)
            rest = rest.substring(0, fragment);
        int query = rest.indexOf('?');
        String asked = query < 0 ? "" : rest.substring(query + 1);
        String path = query < 0 ? rest : rest.substring(0, query);
        int slash = path.indexOf('/');
        String host = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
        String inside = slash < 0 ? "" : path.substring(slash);
        if (host.startsWith("www."))
            host = host.substring(4);
        else if (host.startsWith("m.") || host.startsWith("mobile."))
            host = host.substring(host.indexOf('.') + 1);
        while (inside.endsWith("/"))
            inside = inside.substring(0, inside.length() - 1);
        var kept = new StringBuilder(host).append(inside);
        char sign = '?';
        for (String part : asked.split("&")) {
            if (part.isEmpty() || tracking(part, host))
                continue;
            kept.append(sign).append(part);
            sign = '&';
        }
        return kept.toString();
    }

    private static boolean tracking(String part, String host) {
        int end = part.indexOf('=');
        String name = (end < 0 ? part : part.substring(0, end)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || switch (name) {
            case "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "ref_src", "ref_url", "cmpid" -> true;
            case "s", "t" -> host.equals("twitter.com") || host.equals("x.com");
            default -> false;
        };
    }
}
