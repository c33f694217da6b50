package org.suragh.gui.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Numbers;
import org.suragh.ingest.Columns;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Preview;

/// One file as it would be stored: what it was recognised as and why, its first records, the rows that cannot become
/// records, and what a person says of it. Every answer reads the file anew; nothing is stored here.
public final class MapperModel {
    private static final String ASKS = "ingest.ask.";

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<@Nullable Item> item = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReadOptions> options = new ReadOnlyObjectWrapper<>(ReadOptions.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHAT);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private @Nullable String format;
    private @Nullable SuraghException refusal;
    private int part;
    private boolean steered;

    /// One page of the wizard.
    enum Step {
        /// What the file was recognised as, and why.
        WHAT,
        /// What each column means.
        COLUMNS,
        /// Which clock the times follow and in which order a date is written.
        TIMES,
        /// Whose file it is.
        ACCOUNT,
        /// What an address list says of its addresses.
        LIST
    }

    /// A model over the workbench.
    public MapperModel(Workbench workbench) {
        this.workbench = workbench;
    }

    /// The file that is looked at, null when none is.
    ReadOnlyObjectProperty<@Nullable Item> item() {
        return item.getReadOnlyProperty();
    }

    /// What has been said of it so far.
    ReadOnlyObjectProperty<ReadOptions> options() {
        return options.getReadOnlyProperty();
    }

    /// What an import would come to, null until the file has been read once.
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /// Whether the file is being read for the preview.
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /// The page that is shown.
    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Id of the format a person chose, null for the recognised one.
    @Nullable
    String format() {
        return format;
    }

    /// Looks at a file; null looks away.
    void look(@Nullable Item next) {
        workbench.jobs().forget(this);
        item.set(null);
        preview.set(null);
        refusal = null;
        part = 0;
        steered = false;
        looking.set(false);
        step.set(Step.WHAT);
        if (next == null)
            return;
        format = next.said().format();
        options.set(next.said().options());
        item.set(next);
        read();
    }

    /// The part that is shown, null before the preview and where nothing can be read.
    Preview.@Nullable Part part() {
        Preview shown = preview.get();
        return shown == null || shown.parts().isEmpty()
                ? null
                : shown.parts().get(Math.min(part, shown.parts().size() - 1));
    }

    /// Shows another part of an archive or folder.
    void part(int next) {
        part = next;
        Preview shown = preview.get();
        preview.set(null);
        preview.set(shown);
    }

    /// The pages this file needs.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(Step.WHAT));
        boolean table = false;
        boolean list = options.get().listClass() != null;
        boolean account = options.get().account() != null;
        boolean times = options.get().zone() != null || options.get().dateOrder() != null;
        Preview shown = preview.get();
        for (Preview.Part one : shown == null ? List.<Preview.Part>of() : shown.parts()) {
            list |= one.format().equals("address-list") || asks(one).startsWith("list");
            table |= one.columns() != null && !one.format().equals("address-list");
            account |= asks(one).equals("account");
            times |= one.columns() != null || !asks(one).isEmpty() && stepOf(asks(one)) == Step.TIMES;
        }
        if (table)
            steps.add(Step.COLUMNS);
        if (times && !list)
            steps.add(Step.TIMES);
        if (account)
            steps.add(Step.ACCOUNT);
        if (list)
            steps.add(Step.LIST);
        return steps;
    }

    /// Goes to a page.
    void go(Step next) {
        steered = true;
        step.set(next);
    }

    /// The question that is open, or why the file cannot be read; empty when it can be brought in as it is.
    String open() {
        if (refusal != null)
            return refusal.userMessage();
        Preview shown = preview.get();
        if (shown == null)
            return "";
        for (Preview.Part one : shown.parts()) {
            SuraghException question = one.question();
            if (question != null)
                return (shown.parts().size() > 1 ? one.member() + ": " : "") + Item.words(question);
        }
        return "";
    }

    /// Whether the file can be brought in with what has been said.
    boolean ready() {
        Preview shown = preview.get();
        return shown != null && !looking.get() && refusal == null
                && shown.parts().stream().allMatch(one -> one.question() == null);
    }

    /// Rows that become records, of all parts.
    long good() {
        Preview shown = preview.get();
        return shown == null ? 0 : shown.parts().stream().mapToLong(Preview.Part::good).sum();
    }

    /// Rows that cannot, of all parts.
    long rejected() {
        Preview shown = preview.get();
        return shown == null ? 0 : shown.parts().stream().mapToLong(Preview.Part::rejected).sum();
    }

    /// Reads it as another format; null for the one it is recognised as.
    void format(@Nullable String next) {
        if (Objects.equals(format, next))
            return;
        format = next;
        read();
    }

    /// Says the zone of times that carry none; null takes it back.
    void zone(@Nullable ZoneId zone) {
        say(Answers.zone(options.get(), zone));
    }

    /// Says the order of day, month and year; null takes it back.
    void order(ReadOptions.@Nullable DateOrder order) {
        say(Answers.order(options.get(), order));
    }

    /// Says whose file it is; empty takes it back.
    void account(String account) {
        say(options.get().ofAccount(account.isBlank() ? null : account.strip()));
    }

    /// Says what an address list says of its addresses, of which day, and under which terms it may be used.
    void list(@Nullable String listClass, @Nullable String day, @Nullable String licence) {
        say(Answers.list(options.get(), listClass, day, licence));
    }

    /// Says what the column at a place (from 1) means; empty for nothing.
    void column(int place, String field) {
        Preview.Part shown = part();
        Columns columns = shown == null ? null : shown.columns();
        if (columns != null && place <= columns.columns().size())
            say(Answers.column(options.get(), columns, columns.columns().get(place - 1), field));
    }

    /// Says everything at once, as a kept mapping does.
    void say(ReadOptions next) {
        if (next.equals(options.get()))
            return;
        options.set(next);
        read();
    }

    private void read() {
        Item looked = item.get();
        if (looked == null)
            return;
        Path path = looked.file();
        String as = format;
        ReadOptions said = options.get();
        looking.set(true);
        workbench.jobs().newest(this, Lane.ANSWER, progress -> {
            try {
                return new Answer(Preview.of(path, as, said, progress), null);
            } catch (SuraghException refused) {
                return new Answer(null, refused);
            }
        }, answer -> {
            looking.set(false);
            refusal = answer.refusal();
            preview.set(null);
            preview.set(answer.preview());
            steer();
        });
    }

    /// What reading gave: a preview, or why there is none.
    private record Answer(@Nullable Preview preview, @Nullable SuraghException refusal) {}

    /// Goes to the page of the open question, unless the person has gone somewhere.
    private void steer() {
        Preview shown = preview.get();
        if (shown == null || steered)
            return;
        for (int i = 0; i < shown.parts().size(); i++) {
            String ask = asks(shown.parts().get(i));
            if (!ask.isEmpty() && steps().contains(stepOf(ask))) {
                if (part != i)
                    part(i);
                step.set(stepOf(ask));
                return;
            }
        }
    }

    private static String asks(Preview.Part part) {
        SuraghException question = part.question();
        return question == null || !question.key().startsWith(ASKS) ? "" : question.key().substring(ASKS.length());
    }

    private static Step stepOf(String ask) {
        return switch (ask) {
            case "zone", "date-order" -> Step.TIMES;
            case "account" -> Step.ACCOUNT;
            case "columns", "half-day" -> Step.COLUMNS;
            default -> ask.startsWith("list") ? Step.LIST : Step.WHAT;
        };
    }

    /// How many rows become records and how many cannot, in a sentence.
    String counts() {
        return Text.of("gui.map.rows", Numbers.count(good()), Numbers.count(rejected()));
    }
}
