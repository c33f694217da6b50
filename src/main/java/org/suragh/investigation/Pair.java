package org.suragh.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.casefile.CaseFile;
import org.suragh.evidence.EvidenceRecord;
import org.suragh.evidence.IpAddress;
import org.suragh.evidence.Login;
import org.suragh.evidence.Post;
import org.suragh.linkage.Link;
import org.suragh.signal.NormalText;
import org.suragh.signal.Settings;

/// What two accounts did at the same addresses and with the same texts.
///
/// @param shared addresses that both used and that may tell something, in order of address
/// @param nothing addresses that both used and that add nothing
/// @param texts originals of both with one text within the window of `co-tweet`
/// @param minutes posts of both within one bin of `activity-sync`
record Pair(Held a, Held b, List<Link> links, List<Place> shared, List<Place> nothing, List<Post> texts,
        List<Post> minutes, int sameTexts, AddressFacts facts) {
    private static final int MOST_MEETINGS = 100_000;
    private static final int MOST_RECORDS = 5_000;

    /// An address that both used.
    ///
    /// @param meetings one log-in of each within the re-assignment limit
    /// @param nearest shortest time between a log-in of the one and one of the other
    /// @param accounts accounts of the case that used it
    record Place(IpAddress address, List<Login> ofA, List<Login> ofB, List<Meeting> meetings, Duration nearest,
            int accounts, AddressFacts.Known known) {
        /// Meetings no longer apart than this.
        long within(Duration limit) {
            return meetings.stream().filter(meeting -> meeting.apart().compareTo(limit) <= 0).count();
        }
    }

    /// One log-in of each account at one address.
    record Meeting(Login a, Login b) {
        Duration apart() {
            return Duration.between(a.at(), b.at()).abs();
        }
    }

    static Pair of(CaseFile readOnly, Analysis analysis, Held a, Held b, List<Link> links) throws SuraghException {
        AddressFacts facts = AddressFacts.of(readOnly, analysis);
        Map<IpAddress, List<Login>> ofA = byAddress(a.good()), ofB = byAddress(b.good());
        List<Place> shared = new ArrayList<>(), nothing = new ArrayList<>();
        for (var use : ofA.entrySet()) {
            List<Login> other = ofB.get(use.getKey());
            if (other == null)
                continue;
            Place place = place(readOnly, facts, use.getKey(), use.getValue(), other);
            (facts.addsNothing(place.known().addressClass(), place.accounts()) ? nothing : shared).add(place);
        }
        Duration window = Settings.time(AddressFacts.setting(analysis, "co-tweet.window"));
        Duration bin = Settings.time(AddressFacts.setting(analysis, "activity-sync.bin"));
        Set<String> same = new HashSet<>();
        List<Post> texts = sameTexts(a.posts(), b.posts(), window,
                Integer.parseInt(AddressFacts.setting(analysis, "co-tweet.min-characters")), same);
        return new Pair(a, b, links, shared, nothing, texts, sameBins(a.posts(), b.posts(), bin), same.size(), facts);
    }

    private static Map<IpAddress, List<Login>> byAddress(List<Login> logins) {
        Map<IpAddress, List<Login>> found = new TreeMap<>();
        for (Login login : logins)
            found.computeIfAbsent(login.address().prefix64(), _ -> new ArrayList<>()).add(login);
        return found;
    }

    private static Place place(CaseFile readOnly, AddressFacts facts, IpAddress address, List<Login> ofA,
            List<Login> ofB) throws SuraghException {
        int accounts = facts.accounts(readOnly, address);
        Duration limit = facts.reassignment(), nearest = Duration.ofSeconds(Long.MAX_VALUE / 4);
        List<Meeting> meetings = new ArrayList<>();
        int from = 0;
        for (Login one : ofA) {
            while (from < ofB.size() && ofB.get(from).at().isBefore(one.at().minus(limit)))
                from++;
            for (int k = Math.max(0, from - 1); k < ofB.size(); k++) {
                Meeting meeting = new Meeting(one, ofB.get(k));
                if (meeting.apart().compareTo(nearest) < 0)
                    nearest = meeting.apart();
                if (meeting.apart().compareTo(limit) <= 0 && meetings.size() < MOST_MEETINGS)
                    meetings.add(meeting);
                else if (ofB.get(k).at().isAfter(one.at()))
                    break;
            }
        }
        List<Login> both = new ArrayList<>(ofA);
        both.addAll(ofB);
        return new Place(address, ofA, ofB, meetings, nearest, accounts, facts.known(address, both, accounts));
    }

    private static List<Post> sameTexts(List<Post> ofA, List<Post> ofB, Duration window, int least,
            Set<String> same) {
        NormalText normal = new NormalText();
        Map<String, List<Post>> byText = new HashMap<>();
        for (Post post : ofA) {
            String text = post.retweetOf() == null ? normal.of(post.text()) : "";
            if (text.length() >= least)
                byText.computeIfAbsent(text, _ -> new ArrayList<>()).add(post);
        }
        Set<Post> found = new HashSet<>();
        for (Post post : ofB) {
            String text = post.retweetOf() == null ? normal.of(post.text()) : "";
            for (Post other : byText.getOrDefault(text, List.of())) {
                if (Duration.between(other.at(), post.at()).abs().compareTo(window) <= 0) {
                    found.add(other);
                    found.add(post);
                    same.add(text);
                }
            }
        }
        return found.stream().sorted(Explainer.OLDEST_FIRST).toList();
    }

    private static List<Post> sameBins(List<Post> ofA, List<Post> ofB, Duration bin) {
        Set<Long> bins = new TreeSet<>();
        for (Post post : ofA)
            bins.add(Math.floorDiv(post.at().toEpochMilli(), bin.toMillis()));
        Set<Long> common = new TreeSet<>();
        for (Post post : ofB) {
            long at = Math.floorDiv(post.at().toEpochMilli(), bin.toMillis());
            if (bins.contains(at))
                common.add(at);
        }
        List<Post> found = new ArrayList<>(ofA);
        found.addAll(ofB);
        found.removeIf(post -> !common.contains(Math.floorDiv(post.at().toEpochMilli(), bin.toMillis())));
        found.sort(Explainer.OLDEST_FIRST);
        return found;
    }

    boolean has(String layer) {
        return links.stream().anyMatch(link -> link.layer().equals(layer));
    }

    List<Meeting> meetings() {
        return shared.stream().flatMap(place -> place.meetings().stream()).toList();
    }

    /// The one log-in that every meeting needs, or null.
    @Nullable
    Login onlyRecord() {
        List<Meeting> meetings = meetings();
        if (meetings.isEmpty())
            return null;
        for (Login candidate : List.of(meetings.getFirst().a(), meetings.getFirst().b())) {
            if (meetings.stream().allMatch(m -> m.a().equals(candidate) || m.b().equals(candidate)))
                return candidate;
        }
        return null;
    }

    /// The log-ins and posts behind the links, oldest first: meetings always, the rest where a layer says so.
    List<EvidenceRecord> records() {
        Set<EvidenceRecord> found = new HashSet<>();
        for (Meeting meeting : meetings()) {
            found.add(meeting.a());
            found.add(meeting.b());
        }
        found.addAll(texts);
        if (has("activity-sync"))
            found.addAll(minutes);
        if (has("creation-cohort")) {
            found.addAll(a.snapshots());
            found.addAll(b.snapshots());
        }
        return found.stream().sorted(Explainer.OLDEST_FIRST).limit(MOST_RECORDS).toList();
    }

    /// The time that the records of both cover, or null when they do not overlap.
    Held.@Nullable Gap common() {
        Held.Gap one = a.span(), other = b.span();
        if (one == null || other == null)
            return null;
        Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
        Instant until = one.until().isBefore(other.until()) ? one.until() : other.until();
        return from.isAfter(until) ? null : new Held.Gap(from, until);
    }
}
