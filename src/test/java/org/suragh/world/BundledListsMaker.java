package org.suragh.world;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the address lists that are shipped, `org/suragh/investigation/lists/bundled.zip`, from the files of their publishers:
///
/// `java -cp … org.suragh.world.BundledListsMaker FOLDER DAY OUT`, where `FOLDER/x4bnet` holds `vpn-ipv4.txt` … of
/// X4BNet/lists_vpn and `FOLDER/ipranges` holds `amazon-ipv4_merged.txt` … of lord-alfred/ipranges, both of `DAY`.
///
/// Every list gets a head with its name, class, day, terms and source; its lines are copied as they are. The same input
/// gives the same bytes: members in this order, one time for all.
public final class BundledListsMaker {
    private static final String X4B = "MIT, X4BNet, https://github.com/X4BNet/lists_vpn";
    private static final String RANGES = "CC0 1.0, https://github.com/lord-alfred/ipranges";

    /// One list.
    private record Part(String in, String out, String addressClass, String about, String terms) {}

    private static final List<Part> PARTS = parts();

    private BundledListsMaker() {}

    private static List<Part> parts() {
        var parts = new java.util.ArrayList<Part>();
        for (String family : List.of("ipv4", "ipv6")) {
            parts.add(new Part("x4bnet/datacenter-" + family + ".txt", "x4bnet-datacenter-" + family + ".txt",
                    "hosting", "Ranges of hosting providers", X4B));
            parts.add(new Part("x4bnet/vpn-" + family + ".txt", "x4bnet-vpn-" + family + ".txt", "vpn",
                    "Ranges used by commercial VPNs", X4B));
            for (String cloud : List.of("amazon", "cloudflare", "digitalocean", "google", "linode", "microsoft",
                    "oracle", "vultr"))
                parts.add(new Part("ipranges/" + cloud + "-" + family + "_merged.txt",
                        "ipranges-" + cloud + "-" + family + ".txt", "hosting", "Ranges of the cloud of " + cloud,
                        RANGES));
            for (String relay : List.of("apple-proxy", "protonvpn"))
                parts.add(new Part("ipranges/" + relay + "-" + family + "_merged.txt",
                        "ipranges-" + relay + "-" + family + ".txt", "vpn", relay.equals("protonvpn")
                                ? "Exits of Proton VPN"
                                : "Exits of Apple iCloud Private Relay",
                        RANGES));
        }
        return List.copyOf(parts);
    }

    /// Folder of the publishers' files, their day, file to write.
    public static void main(String[] args) throws IOException {
        Files.createDirectories(Path.of(args[2]).toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            make(Path.of(args[0]), args[1], out);
        }
    }

    static void make(Path folder, String day, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Part part : PARTS) {
                Path in = folder.resolve(part.in);
                if (!Files.exists(in))
                    continue;
                var text = new StringBuilder("# " + part.about + '\n');
                text.append("# class: ").append(part.addressClass).append('\n');
                text.append("# date: ").append(day).append('\n');
                text.append("# licence: ").append(part.terms).append('\n');
                for (String line : Files.readAllLines(in))
                    text.append(line).append('\n');
                var entry = new ZipEntry(part.out);
                entry.setTimeLocal(LocalDateTime.parse(day + "T00:00:00"));
                zip.putNextEntry(entry);
                zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
