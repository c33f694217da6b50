package org.suragh.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suragh.evidence.AccountColumns;
import org.suragh.evidence.AccountId;
import org.suragh.evidence.FollowColumns;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.LoginColumns;
import org.suragh.finding.Alternative;
import org.suragh.finding.Control;
import org.suragh.finding.Coordination;
import org.suragh.finding.Finding;
import org.suragh.finding.Member;
import org.suragh.signal.ObjectActs;
import org.suragh.signal.Settings;
import org.suragh.signal.Subjects;

/// Two agendas served by one pool are told apart; one agenda of everybody is not; waves and pinned events are counted.
class AgendasTest {
    private static final long START = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int ACCOUNTS = 200;
    private static final int MEMBERS = 30;

    private record Row(int account, long at, String tags) {}

    /// Members 0 to 17 serve one tag, 18 to 29 another, all of them use `city` as much; strangers use all three at times.
    private static List<Row> rows(boolean two) {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(2);
        for (int day = 0; day < 28; day++)
            for (int a = 0; a < ACCOUNTS; a++) {
                long at = START + day * 86_400_000L + random.nextInt(86_400_000);
                if (a < MEMBERS) {
                    String own = !two || a < 18 ? "bridge" : "park";
                    String stray = a < 18 ? "park" : "bridge";
                    if (day % 3 == a % 2)
                        rows.add(new Row(a, at, random.nextInt(12) == 0 ? stray : own));
                    rows.add(new Row(a, at + 5000, "city"));
                } else {
                    int dice = random.nextInt(60);
                    rows.add(new Row(a, at, dice == 0 ? "bridge" : dice == 1 ? "park" : dice == 2 ? "city" : ""));
                }
            }
        return rows;
    }

    private static AccountColumns accounts() {
        AccountId[] ids = new AccountId[ACCOUNTS];
        long[] created = new long[ACCOUNTS];
        for (int i = 0; i < ACCOUNTS; i++) {
            ids[i] = new AccountId("x", "%04d".formatted(i));
            created[i] = i == 199
                    ? AccountColumns.UNKNOWN
                    : i < 20
                            ? Instant.parse("2023-06-10T00:00:00Z").toEpochMilli() + i * 7_000_000L
                            : Instant.parse("2020-01-01T00:00:00Z").toEpochMilli() + i * 6 * 86_400_000L;
        }
        return new AccountColumns(ids, new String[ACCOUNTS], created);
    }

    /// Members log in from ten addresses, strangers from one of their own; one address serves everybody.
    private static Access access() {
        int[] address = new int[3 * ACCOUNTS];
        int[] account = new int[3 * ACCOUNTS];
        for (int i = 0; i < address.length; i++) {
            int a = i % ACCOUNTS;
            account[i] = a;
            address[i] = i / ACCOUNTS == 2 ? 0 : a < MEMBERS ? 1 + (a * 3 + i / ACCOUNTS) % 10 : 11 + a;
        }
        Integer[] order = IntStream.range(0, address.length).boxed()
                .sorted((x, y) -> Integer.compare(address[x], address[y])).toArray(Integer[]::new);
        long[] hi = new long[11 + ACCOUNTS];
        long[] lo = new long[hi.length];
        for (int r = 0; r < hi.length; r++)
            lo[r] = IpAddress.parse("198.51.100.0").orElseThrow().lo() + r;
        return Access.of(new LoginColumns(Arrays.stream(order).mapToInt(i -> address[i]).toArray(),
                new long[address.length], Arrays.stream(order).mapToInt(i -> account[i]).toArray(),
                new int[address.length], new int[address.length], hi, lo), ACCOUNTS, 100);
    }

    private static Finding network() {
        List<Member> members = IntStream.range(0, MEMBERS).mapToObj(i -> new Member(new AccountId("x",
                "%04d".formatted(i)), null, "core", Control.SUPPORTED, 3, Coordination.HIGH, List.of(),
                new TreeSet<>(), 1, Alternative.TEAM, List.of())).toList();
        return new Finding(1, "", members, Control.SUPPORTED, 3, Coordination.HIGH, Alternative.TEAM, List.of(),
                new TreeMap<>());
    }

    private static Subjects subjects(List<Row> rows) {
        Subjects.Builder subjects = new Subjects.Builder(Settings.defaults());
        for (Row r : rows)
            subjects.add(r.account, r.at, r.account + "-" + r.at, new ObjectActs.Content("", null, null, r.tags, ""));
        return subjects.build(30);
    }

    private static List<Campaign> campaigns(Subjects subjects, List<PinnedEvent> events) {
        Spans.Builder spans = new Spans.Builder(ACCOUNTS);
        for (int a = 0; a < MEMBERS; a++)
            spans.add(a, START, START + 28 * 86_400_000L);
        return Campaigns.of(new Campaigns.Input(subjects, accounts(), spans.build(), FollowColumns.none(ACCOUNTS),
                List.of(network()), events,
                new Campaigns.Plan(new Cost.Rates(1000, 1000, 1000), 99, 1, 7)));
    }

    private static Agendas agendas(List<Row> rows) {
        Subjects subjects = subjects(rows);
        return new AgendaMaker(subjects, accounts(), campaigns(subjects, List.of()), access()).of(network());
    }

    @Test
    void onePoolWithTwoAgendasShowsTwoSides() {
        Agendas agendas = agendas(rows(true));
        assertTrue(agendas.several());
        assertEquals(IntStream.range(0, 18).mapToObj("%04d"::formatted).toList(),
                agendas.sides().get(0).accounts().stream().map(AccountId::value).toList());
        assertEquals(IntStream.range(18, 30).mapToObj("%04d"::formatted).toList(),
                agendas.sides().get(1).accounts().stream().map(AccountId::value).toList());
        for (Agendas.Push push : agendas.pushes())
            assertEquals(switch (push.value()) {
                case "bridge" -> 1;
                case "park" -> 2;
                default -> 0;
            }, push.side(), push.toString());
        Agendas.Overlap overlap = agendas.overlaps().getFirst();
        assertEquals(10, overlap.addresses());
        assertEquals(10.0 * 10 / 180, overlap.expected(), 1e-12);
        assertTrue(overlap.p() < 1e-6);
    }

    @Test
    void oneAgendaOfEverybodyShowsNoSides() {
        Agendas agendas = agendas(rows(false));
        assertFalse(agendas.several(), agendas.toString());
        assertTrue(agendas.pushes().stream().anyMatch(p -> p.value().equals("bridge")));
    }

    @Test
    void strangersServeNothing() {
        List<Row> rows = new ArrayList<>();
        for (Row r : rows(true))
            rows.add(new Row((r.account + 77) % ACCOUNTS, r.at, r.tags));
        assertTrue(agendas(rows).pushes().isEmpty());
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<Row> rows = rows(true);
        Agendas first = agendas(rows);
        Collections.shuffle(rows, new Random(9));
        assertEquals(first, agendas(rows));
    }

    @Test
    void registrationsAreCountedBesideThoseOfAll() {
        PinnedEvent event = new PinnedEvent("fair", LocalDate.of(2023, 6, 12));
        Campaign bridge = campaigns(subjects(rows(true)), List.of(event)).stream()
                .filter(c -> c.value().equals("bridge")).findFirst().orElseThrow();
        Campaign.Wave wave = bridge.waves().stream().max(Comparator.comparingInt(Campaign.Wave::accounts))
                .orElseThrow();
        assertTrue(wave.accounts() >= 15 && wave.p() < .001, wave.toString());
        assertFalse(wave.from().isAfter(LocalDate.of(2023, 6, 11)));
        Campaign.Births births = bridge.births().getFirst();
        long inCase = Arrays.stream(accounts().createdAt()).filter(at -> at != AccountColumns.UNKNOWN)
                .map(at -> Math.floorDiv(at, 86_400_000L))
                .filter(day -> Math.abs(day - event.day().toEpochDay()) <= 7).count();
        long young = rows(true).stream().filter(r -> r.tags.equals("bridge") && r.account < 20).map(Row::account)
                .distinct().count();
        assertEquals(young, births.accounts());
        assertEquals(births.known() * (double) inCase / 199, births.expected(), 1e-12);
        assertEquals(Chances.atLeast(young, 199, inCase, births.known()), births.p());
    }

    @Test
    void accessCountsAnAddressOnceAndLeavesOutWhatEverybodyUses() {
        Access access = access();
        assertEquals(180, access.addresses());
        assertEquals(2, access.of()[0].length);
        assertEquals(1, access.of()[100].length);
        assertEquals(2, Access.common(new int[]{1, 3, 5, 9}, new int[]{2, 3, 9}));
    }
}
