package org.suragh;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that no output may use of an account before a person has judged (R-AN-01), in English and in Urdu.
public final class Accusations {
    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(fakes?|faked|bots?|botnets?|sock[ -]?puppets?|criminals?|suspects?|suspected|suspicious"
                    + "|operators?|guilty|guilt|culprits?|trolls?"
                    // fake, bogus; bot, robot; criminal, offender; suspect, suspicious; operator, handler; guilty
                    + "|جعلی|نقلی|بوٹ|بوٹس|روبوٹ|کٹھ پتلی|مجرم|مجرمان|ملزم|ملزمان|مشتبہ|مشکوک|آپریٹر|قصوروار|گناہگار)"
                    + "(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Accusations() {}

    /// The words found in a text, each with a few letters around it.
    public static List<String> in(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher matcher = WORDS.matcher(normal);
        return matcher.results()
                .map(hit -> hit.group() + " in «" + normal
                        .substring(Math.max(0, hit.start() - 30), Math.min(normal.length(), hit.end() + 30))
                        .replace('\n', ' ') + "»")
                .toList();
    }
}
