package org.suragh.investigation;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.casefile.CaseFile;
import org.suragh.casefile.SenderHashes;
import org.suragh.evidence.Exhibit;

/// Compares an exhibit with the hash that its sender gave (R-EV-12). MD5 and SHA-1 serve this comparison alone; the
/// case itself knows exhibits by SHA-256 (R-EV-13).
public final class SenderHash {
    private SenderHash() {}

    /// The algorithm that makes hashes of this length.
    ///
    /// @throws SuraghException when it is no hash in hexadecimal digits of a known length
    public static String algorithm(String hash) throws SuraghException {
        String hex = plain(hash);
        if (!hex.matches("[0-9a-f]*"))
            throw new SuraghException("investigation.sender-hash.unknown", hash);
        return switch (hex.length()) {
            case 32 -> "MD5";
            case 40 -> "SHA-1";
            case 64 -> "SHA-256";
            case 128 -> "SHA-512";
            default -> throw new SuraghException("investigation.sender-hash.unknown", hash);
        };
    }

    /// Hashes the exhibit's bytes as they lie in the case, compares, and enters the comparison in case and journal.
    ///
    /// @param reason why a difference does not matter, or empty
    public static SenderHashes.Statement compare(CaseFile file, int exhibit, String hash, String reason, String person)
            throws SuraghException {
        String algorithm = algorithm(hash);
        List<Exhibit> all = file.exhibits();
        if (exhibit < 1 || exhibit > all.size())
            throw new SuraghException("investigation.no-exhibit", exhibit, all.size());
        Exhibit compared = all.get(exhibit - 1);
        String computed = compared.sha256();
        if (!algorithm.equals("SHA-256")) {
            try {
                computed = Again.hash(file.exhibitBytes(exhibit, ""), MessageDigest.getInstance(algorithm));
            } catch (IOException unreadable) {
                throw new SuraghException("investigation.sender-hash.no-bytes", unreadable, exhibit, compared.name());
            } catch (NoSuchAlgorithmException everyJavaHasThem) {
                throw new IllegalStateException(everyJavaHasThem);
            }
        }
        SenderHashes.Statement said = new SenderHashes.Statement(exhibit, Instant.now().truncatedTo(ChronoUnit.MILLIS),
                person, algorithm, plain(hash), computed, reason.strip());
        file.senderHashes().add(said);
        return said;
    }

    /// What came of a comparison, as a sentence.
    public static String sentence(SenderHashes.Statement said) {
        if (said.matches())
            return Text.of("investigation.sender-hash.equal", said.exhibit(), said.algorithm(), said.given());
        return said.reason().isEmpty()
                ? Text.of("investigation.sender-hash.differs", said.exhibit(), said.algorithm(), said.given(),
                        said.computed())
                : Text.of("investigation.sender-hash.differs-because", said.exhibit(), said.algorithm(), said.given(),
                        said.computed(), Say.evidence(said.reason()), said.person());
    }

    /// Without blanks, colons and capitals, as programs print them.
    private static String plain(String hash) {
        return hash.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
    }
}
