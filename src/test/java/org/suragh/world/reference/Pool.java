package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.evidence.IpAddress;
import org.suragh.world.Dice;

/// Log-ins of an operation: through a pool of proxies that rotates daily with a cap of accounts an address, one account
/// after the other by hand; a share of them elsewhere, as cover.
final class Pool {
    private final Country country;
    private final List<Carriers.Sim> sims = new ArrayList<>();

    /// @param covers SIMs of the operation for log-ins that look like anybody's
    Pool(Country country, int covers, Dice d) {
        this.country = country;
        for (int k = 0; k < covers; k++)
            sims.add(country.carriers.sim(d));
    }

    /// How a pool is used.
    ///
    /// @param cap most accounts an address and day
    /// @param active share of the accounts that log in on a day
    /// @param rounds most rounds a day, 1 or 2
    /// @param from hour at which the shift begins
    /// @param hours length of the shift
    /// @param cover share of log-ins elsewhere
    record Plan(int cap, double active, int rounds, int from, int hours, double cover) {}

    /// Fresh addresses in a number of hosting networks.
    List<IpAddress> addresses(int count, int networks, Dice d) {
        List<IpAddress> all = new ArrayList<>();
        for (int k = 0; k < count; k++)
            all.add(country.places.hosting(networks, d));
        return all;
    }

    /// The whole period.
    void live(List<Account> accounts, List<IpAddress> addresses, Plan plan, Dice d) {
        for (int day = 0; day < country.days; day++) {
            List<IpAddress> today = new ArrayList<>(addresses);
            d.shuffle(today);
            List<Account> active = new ArrayList<>(accounts.stream().filter(_ -> d.chance(plan.active())).toList());
            d.shuffle(active);
            int first = 0;
            for (IpAddress address : today) {
                if (first >= active.size())
                    break;
                int size = Math.min(active.size() - first, plan.cap() - (d.chance(.15) ? 1 : 0));
                size = Math.max(1, size);
                List<Account> few = active.subList(first, first + size);
                rounds(few, address, day, plan, d);
                first += size;
            }
        }
    }

    private void rounds(List<Account> few, IpAddress address, int day, Plan plan, Dice d) {
        for (int round = plan.rounds() > 1 && d.chance(.5) ? 2 : 1; round > 0; round--) {
            long at = country.day(day) + plan.from() * 3_600L + (long) (d.unit() * plan.hours() * 3_600);
            for (Account a : few) {
                at += d.between(40, 560);
                if (d.chance(plan.cover()))
                    cover(a, at + d.between(-3_600, 3_600), d);
                else
                    country.from(a, at, address, Country.device(a, d), d);
            }
        }
    }

    /// A log-in that looks like anybody's: mobile, a VPN, a stranger's home line.
    void cover(Account a, long at, Dice d) {
        double kind = d.unit();
        if (kind < .6) {
            Carriers.Sim sim = d.pick(sims);
            country.fromMobile(a, at, sim, sim.region(), d);
        } else if (kind < .8) {
            country.from(a, at, Places.vpn(d.below(Places.VPN_PROVIDERS), d), a.desk, d);
        } else {
            country.from(a, at, country.lines.v4(d.below(country.lines.size()), at), Country.device(a, d), d);
        }
    }

    /// The log-ins of an operator at one home line, account after account.
    void atHome(List<Account> accounts, int line, double cover, int from, Dice d) {
        int[] devices = {country.devices.desk(d), country.devices.phone(d)};
        for (int day = 0; day < country.days; day++) {
            for (int round = d.poisson(1.1); round > 0; round--) {
                long at = country.day(day) + from * 3_600L + (long) (d.unit() * 10 * 3_600);
                int device = devices[d.chance(.75) ? 0 : 1];
                List<Account> order = new ArrayList<>(accounts);
                d.shuffle(order);
                for (Account a : order) {
                    if (!d.chance(.6))
                        continue;
                    at += d.between(25, 420);
                    if (d.chance(cover))
                        cover(a, at + d.between(-7_200, 7_200), d);
                    else
                        country.fromLine(a, at, line, device, d);
                }
            }
        }
    }
}
