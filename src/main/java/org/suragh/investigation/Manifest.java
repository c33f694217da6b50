package org.suragh.investigation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.suragh.base.BuildInfo;
import org.suragh.casefile.CaseInfo;
import org.suragh.evidence.AddressLists;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Calibration;
import org.suragh.signal.AddressClassifier;
import org.suragh.signal.Settings;

/// What a run depends on (R-RE-01): version, commit, settings with the seed, hashes of exhibits and lists, and beside
/// them the system it ran on.
final class Manifest {
    private Manifest() {}

    static SortedMap<String, String> of(CaseInfo info, List<Exhibit> exhibits, Exhibit.Counts totals,
            AddressClassifier lists, Settings settings) {
        SortedMap<String, String> manifest = new TreeMap<>();
        manifest.put("version", BuildInfo.version());
        manifest.put("commit", BuildInfo.commit());
        manifest.put("calibration", Calibration.shipped().version());
        manifest.put("seed", settings.text("network.seed"));
        manifest.put("case.reserved-addresses-ordinary", Boolean.toString(info.reservedOrdinary()));
        settings.all().forEach((name, value) -> manifest.put("setting." + name, value));
        for (Exhibit exhibit : exhibits)
            manifest.put("exhibit." + exhibit.number() + ".sha256", exhibit.sha256());
        manifest.put("records.read", Long.toString(totals.read()));
        manifest.put("records.stored", Long.toString(totals.stored()));
        manifest.put("records.duplicates", Long.toString(totals.duplicates()));
        manifest.put("records.rejected", Long.toString(totals.rejected()));
        manifest.putAll(lists(lists.lists()));
        manifest.put("system.java", System.getProperty("java.runtime.version", ""));
        manifest.put("system.os", System.getProperty("os.name", "") + ' ' + System.getProperty("os.version", ""));
        manifest.put("system.locale", Locale.getDefault().toLanguageTag());
        manifest.put("system.zone", TimeZone.getDefault().getID());
        return manifest;
    }

    /// `list.NAME` to the SHA-256 over its entries in canonical order.
    private static SortedMap<String, String> lists(AddressLists lists) {
        Map<String, MessageDigest> digests = new TreeMap<>();
        lists.forEach(e -> {
            String line = String.join("\t", e.from().toString(), e.to().toString(), e.source().addressClass().id(),
                    e.note() == null ? "" : e.note(), e.validOn() == null ? "" : e.validOn().toString()) + '\n';
            digests.computeIfAbsent(e.list(), _ -> sha256()).update(line.getBytes(StandardCharsets.UTF_8));
        });
        SortedMap<String, String> hashes = new TreeMap<>();
        digests.forEach((list, digest) -> hashes.put("list." + list, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
