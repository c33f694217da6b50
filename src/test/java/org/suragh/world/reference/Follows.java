package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suragh.world.Dice;

/// Who follows whom: the famous after Zipf's law, people of the same place or team, and some at random; accounts of the
/// follower farm follow their client's list, nearly in its order.
final class Follows {
    private static final int LIST = 40;

    private final Country country;
    private final Dice dice;
    private final List<Account> fame;
    private final Map<String, List<Integer>> groups = new TreeMap<>();
    private final List<Integer> list = new ArrayList<>();

    Follows(Country country) {
        this.country = country;
        this.dice = country.dice.fork("follows");
        this.fame = country.fame();
        for (Account a : country.accounts)
            for (String group : groups(a))
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(a.number);
        List<Account> innocents = country.innocents();
        while (list.size() < LIST) {
            int one = dice.pick(innocents).number;
            if (!list.contains(one))
                list.add(one);
        }
    }

    private List<String> groups(Account a) {
        List<String> all = new ArrayList<>();
        if (a.owner >= 0) {
            Person p = country.people.get(a.owner);
            all.add("household " + p.household + " " + p.hostel);
            all.add("organisation " + p.organisation);
            all.add("team " + p.team + " " + a.kind.equals("fan-club"));
            all.removeIf(group -> group.endsWith(" -1") || group.endsWith("-1 false") || group.contains(" -1 -1"));
        }
        return all;
    }

    /// The table, followers in order of their ids, each one's follows oldest first.
    CharSequence table(List<Account> sorted) {
        var out = new StringBuilder("follower_id,followed_id,followed_at\n");
        for (Account a : sorted) {
            Dice d = dice.fork("of", Long.parseLong(a.id));
            List<Integer> mine = followed(a, d);
            long[] times = new long[mine.size()];
            long end = Country.FROM + country.days * 86_400L;
            for (int k = 0; k < times.length; k++)
                times[k] = a.createdAt + (long) ((end - a.createdAt) * d.unit() * d.unit());
            Arrays.sort(times);
            for (int k = 0; k < times.length; k++)
                out.append(a.id).append(',').append(country.accounts.get(mine.get(k)).id).append(',')
                        .append(Export.time(times[k], Damage.Times.SECOND)).append('\n');
        }
        return out;
    }

    private List<Integer> followed(Account a, Dice d) {
        Set<Integer> found = new LinkedHashSet<>();
        int count = Math.min(150, (int) d.lognormal(18, .7));
        if (a.family.equals("A8")) {
            List<Integer> order = new ArrayList<>(list);
            for (int k = 0; k < 6; k++)
                java.util.Collections.swap(order, d.below(LIST), d.below(LIST));
            for (int one : order)
                if (d.chance(country.knobs.planted().followed()))
                    found.add(one);
            count = found.size() + count / 2;
        }
        List<String> mine = groups(a);
        for (int tries = 0; found.size() < count && tries < 4 * count; tries++) {
            double how = d.unit();
            if (how < .25 && !mine.isEmpty())
                found.add(d.pick(groups.get(d.pick(mine))));
            else if (how < .8)
                found.add(fame.get((int) (fame.size() * StrictMath.pow(d.unit(), 3))).number);
            else
                found.add(d.below(country.accounts.size()));
        }
        found.remove(a.number);
        return List.copyOf(found);
    }
}
