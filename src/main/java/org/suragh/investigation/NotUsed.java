package org.suragh.investigation;

import org.suragh.base.Text;

/// The sentence that stands with all links and networks: how many addresses so many accounts shared that they made no
/// link (R-AN-05).
public final class NotUsed {
    private static final String LIMIT = "shared-ip.widely-shared";

    private NotUsed() {}

    /// Addresses of more accounts than the limit of the run.
    public static int addresses(Analysis analysis) {
        int limit = Integer.parseInt(AddressFacts.setting(analysis, LIMIT));
        return (int) analysis.setAside().stream()
                .filter(value -> value.layer().equals("shared-ip") && value.accounts() > limit).count();
    }

    /// The sentence; none found is said as well.
    public static String sentence(Analysis analysis) {
        return Text.of("linkage.not-used", addresses(analysis), AddressFacts.setting(analysis, LIMIT));
    }
}
