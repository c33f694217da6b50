package org.suragh.investigation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suragh.evidence.Exhibit;
import org.suragh.finding.Finding;
import org.suragh.linkage.Link;
import org.suragh.linkage.SetAside;

/// One analysis run, complete and immutable. The same evidence, settings and version give the same one, bit for bit.
///
/// @param run number of the stored run
/// @param digest SHA-256 over the canonical results
/// @param manifest what the run depends on: settings, seed, version, hashes of exhibits and lists, reserved-addresses option
/// @param findings strongest first
/// @param links validated links of all layers, by layer, a, b
/// @param setAside values not used, by layer and value
/// @param totals the four numbers over all exhibits
/// @param chance layer id to links expected by chance at the same threshold: the chance line
public record Analysis(int run, String digest, SortedMap<String, String> manifest, List<Finding> findings,
        List<Link> links, List<SetAside> setAside, Exhibit.Counts totals, SortedMap<String, Double> chance) {
    private static final String SETTING = "setting.";

    /// The same analysis with only the links of one layer.
    public Analysis onlyLayer(String layer) {
        return withLinks(links.stream().filter(link -> link.layer().equals(layer)).toList());
    }

    /// The same analysis with other links.
    public Analysis withLinks(List<Link> others) {
        return new Analysis(run, digest, manifest, findings, others, setAside, totals, chance);
    }

    /// Links of each layer that was looked at, those without any included.
    public SortedMap<String, Long> linksByLayer() {
        SortedMap<String, Long> found = new TreeMap<>();
        for (String layer : chance.keySet())
            found.put(layer, 0L);
        for (Link link : links)
            found.merge(link.layer(), 1L, Long::sum);
        return found;
    }

    /// The settings that the run was made with, by name.
    public SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        manifest.forEach((name, value) -> {
            if (name.startsWith(SETTING))
                settings.put(name.substring(SETTING.length()), value);
        });
        return settings;
    }

    /// The same analysis with another setting in its manifest, for what is counted from it anew.
    public Analysis withSetting(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(manifest);
        changed.put(SETTING + name, value);
        return new Analysis(run, digest, changed, findings, links, setAside, totals, chance);
    }
}
