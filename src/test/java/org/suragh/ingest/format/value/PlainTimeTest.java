package org.suragh.ingest.format.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlainTimeTest {
    private static @Nullable Instant slow(String text) {
        WrittenTime time = TimeText.read(text);
        return time == null ? null : new TimePlan(null, null).place(time).instant();
    }

    @Test
    void readsTheTwoFormsOfExports() {
        assertEquals(Instant.parse("2024-03-05T09:00:09Z"), PlainTime.read("Tue Mar 05 09:00:09 +0000 2024"));
        assertEquals(Instant.parse("2024-02-29T23:59:59.137Z"), PlainTime.read("2024-02-29T23:59:59.137Z"));
        assertNull(PlainTime.read("2023-02-29T23:59:59Z"));
        assertNull(PlainTime.read("Tue Mar 05 09:00:09 +0100 2024"));
        assertNull(PlainTime.read(""));
    }

    @Test
    void whateverItReadsTheLongWayReadsAlike() {
        var random = new Random(7);
        String[] forms = {"2024-03-05T09:00:09Z", "2024-03-05T09:00:09.137Z", "Tue Mar 05 09:00:09 +0000 2024"};
        int read = 0;
        for (int n = 0; n < 200_000; n++) {
            var text = new StringBuilder(forms[n % 3]);
            for (int times = random.nextInt(3); times > 0; times--)
                text.setCharAt(random.nextInt(text.length()), "0123456789:-TZ .+Mar".charAt(random.nextInt(20)));
            Instant plain = PlainTime.read(text.toString());
            if (plain == null)
                continue;
            read++;
            assertEquals(slow(text.toString()), plain, text.toString());
        }
        assertNotNull(read > 50_000 ? "enough" : null);
    }
}
