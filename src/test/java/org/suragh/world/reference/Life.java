package org.suragh.world.reference;

import java.util.List;
import org.suragh.world.Dice;

/// The log-ins of people with a life: home, mobile, work, the hostel's Wi-Fi, travel, a VPN for its customers; one
/// conference day; phones that are handed down and show their old owner's account on a new line for a while.
final class Life {
    private final Country country;

    Life(Country country) {
        this.country = country;
    }

    /// All log-ins of everybody who is somebody.
    void live(List<Person> people) {
        for (Person p : people) {
            Dice d = country.dice.fork("life", p.number);
            for (int k = 0; k < p.accounts.size(); k++) {
                Account a = country.accounts.get(p.accounts.get(k));
                for (int day = 0; day < country.days; day++)
                    for (int n = d.poisson(a.logins); n > 0; n--)
                        session(p, a, day, Country.second(a.late, d), d);
            }
        }
        conference(people);
        handDowns(people);
    }

    private void session(Person p, Account a, int day, long second, Dice d) {
        long at = country.day(day) + second;
        visit(p, a, day, at, d);
        // the other account of the same person, in the same sitting
        if (p.accounts.size() > 1 && d.chance(.35)) {
            int other = p.accounts.get(p.accounts.getFirst() == a.number ? 1 : 0);
            visit(p, country.accounts.get(other), day, at + d.between(20, 900), d.fork("same"));
        }
    }

    /// One log-in of a person's account where the person is then.
    void visit(Person p, Account a, int day, long at, Dice d) {
        long second = at - country.day(day);
        boolean working = Country.working(day, second);
        int device = Country.device(a, d);
        if (p.travels(day) && p.sim != null) {
            country.fromMobile(a, at, p.sim, (p.sim.region() + 1 + p.number % 2) % Carriers.REGIONS, d);
        } else if (p.organisation >= 0 && working && d.chance(.75)) {
            country.from(a, at, country.places.organisation(p.organisation, d), device, d);
        } else if (p.sim != null
                && d.chance(p.line < 0 && p.hostel < 0 ? 1 : p.hostel >= 0 ? .08 : working ? .5 : .3)) {
            country.fromMobile(a, at, p.sim, p.sim.region(), d);
        } else if (p.vpn >= 0 && d.chance(.6)) {
            country.from(a, at, Places.vpn(p.vpn, d), a.desk, d);
        } else if (p.tor && d.chance(.5)) {
            country.from(a, at, Places.tor(d), a.desk, d);
        } else if (p.cloud != null && d.chance(.5)) {
            country.from(a, at, p.cloud, a.desk, d);
        } else if (p.hostel >= 0) {
            country.from(a, at, country.places.organisation(p.hostel, d), device, d);
        } else if (p.line >= 0) {
            country.fromLine(a, at, p.line, device, d);
        }
    }

    /// One Saturday: guests of all kinds on the Wi-Fi of one hall.
    private void conference(List<Person> people) {
        Dice d = country.dice.fork("conference");
        for (int guests = country.knobs.size().organic() / 50; guests > 0; guests--) {
            Person p = d.pick(people);
            for (int number : p.accounts)
                for (int k = d.between(1, 4); k > 0; k--)
                    country.from(country.accounts.get(number), country.day(11) + d.between(9 * 3_600, 18 * 3_600),
                            country.places.organisation(Settlement.HALL, d), country.accounts.get(number).phone, d);
        }
    }

    /// A phone goes to somebody else with the account still on it.
    private void handDowns(List<Person> people) {
        Dice d = country.dice.fork("hand-downs");
        for (int n = people.size() / 80; n > 0; n--) {
            Person to = d.pick(people);
            Person from = d.pick(people);
            int day = d.below(country.days);
            for (int k = d.between(1, 5); k > 0; k--) {
                int on = Math.min(country.days - 1, day + d.below(4));
                visit(to, country.accounts.get(from.accounts.getFirst()), on,
                        country.day(on) + Country.second(to.late, d), d);
            }
        }
    }
}
