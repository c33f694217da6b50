package org.suragh.gui.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Preview;

/// One page of the wizard.
enum Step {
    /// The password of a locked file.
    PASSWORD,
    /// What the file was recognised as, and why.
    WHAT,
    /// What each column means.
    COLUMNS,
    /// Which clock the times follow and in which order a date is written.
    TIMES,
    /// Whose file it is.
    ACCOUNT,
    /// What an address list says of its addresses.
    LIST;

    private static final String ASKS = "ingest.ask.";
    private static final String ADDRESS_LIST = "address-list";

    /// The pages a file needs.
    ///
    /// @param shown null before the file has been read
    /// @param refusal why nothing could be read of it, null when something could
    static List<Step> of(@Nullable Preview shown, @Nullable SuraghException refusal, ReadOptions said) {
        boolean locked = said.password() != null || of(asks(refusal)) == PASSWORD;
        boolean table = false;
        boolean list = said.listClass() != null;
        boolean account = said.account() != null;
        boolean times = said.zone() != null || said.dateOrder() != null;
        for (Preview.Part one : shown == null ? List.<Preview.Part>of() : shown.parts()) {
            Step asked = of(asks(one.question()));
            locked |= asked == PASSWORD;
            boolean addresses = one.format().equals(ADDRESS_LIST);
            list |= addresses || asked == LIST;
            table |= one.columns() != null && !addresses;
            account |= asked == ACCOUNT;
            times |= one.columns() != null && !addresses || asked == TIMES;
        }
        List<Step> steps = new ArrayList<>(List.of(WHAT));
        if (locked)
            steps.add(PASSWORD);
        if (table)
            steps.add(COLUMNS);
        if (times)
            steps.add(TIMES);
        if (account)
            steps.add(ACCOUNT);
        if (list)
            steps.add(LIST);
        return steps;
    }

    /// Which question is open: the part of its key after `ingest.ask.`, empty for none.
    static String asks(@Nullable SuraghException question) {
        return question == null || !question.key().startsWith(ASKS) ? "" : question.key().substring(ASKS.length());
    }

    /// The page on which a question is answered.
    static Step of(String ask) {
        return switch (ask) {
            case "zone", "date-order" -> TIMES;
            case "account", "platform" -> ACCOUNT;
            case "columns", "half-day", "lease-columns", "serial", "compliance" -> COLUMNS;
            case "password", "password-again" -> PASSWORD;
            default -> ask.startsWith("list") ? LIST : WHAT;
        };
    }
}
