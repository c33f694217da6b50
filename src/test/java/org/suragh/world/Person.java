package org.suragh.world;

/// One account of a made-up world and the habits of whoever holds it.
///
/// @param id the platform's id
/// @param handle screen name
/// @param name display name
/// @param createdAt epoch seconds
/// @param group what it is, for the truth file
/// @param network planted network, or empty
/// @param campaign campaign it takes part in, or empty
/// @param home index of its home line
/// @param carrier index of its mobile carrier
/// @param place fixed shared place where it spends its days, or empty
/// @param vpn whether it is an ordinary customer of a VPN
/// @param logins mean log-ins a day
/// @param posts mean posts a day of its own
/// @param late hours by which its day is shifted
/// @param language 0 English, 1 Roman Urdu, 2 Urdu
/// @param phone user agent of its phone
/// @param desk user agent of its other device
record Person(String id, String handle, String name, long createdAt, String group, String network, String campaign,
        int home, int carrier, String place, boolean vpn, double logins, double posts, int late, int language,
        String phone, String desk) {
    boolean planted() {
        return !network.isEmpty();
    }
}
