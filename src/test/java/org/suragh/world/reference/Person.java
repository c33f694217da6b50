package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.evidence.IpAddress;

/// Somebody who holds one account or two, and where that person goes online. Made while the world is being made;
/// afterwards nobody changes it.
final class Person {
    final int number;
    /// Accounts by number, the person's own.
    final List<Integer> accounts = new ArrayList<>();
    /// Household, and home line or -1.
    int household = -1;
    int line = -1;
    Carriers.@Nullable Sim sim;
    /// Organisation, or -1; the organisation that is also its dwelling (a hostel), or -1.
    int organisation = -1;
    int hostel = -1;
    /// VPN provider, or -1.
    int vpn = -1;
    boolean tor;
    /// A hosting address of its own, or null.
    @Nullable
    IpAddress cloud;
    /// Number of its volunteer team, or -1.
    int team = -1;
    String kind = "person";
    /// Log-ins and posts a day.
    double logins;
    double posts;
    int late;
    int language;
    int phone;
    int desk;
    long[] trips = {};

    Person(int number) {
        this.number = number;
    }

    boolean travels(int day) {
        for (int k = 0; k < trips.length; k += 2) {
            if (day >= trips[k] && day < trips[k + 1])
                return true;
        }
        return false;
    }
}
