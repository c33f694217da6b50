package org.suragh.gui.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.suragh.base.SuraghException;
import org.suragh.base.Text;
import org.suragh.container.Password;
import org.suragh.gui.bench.Lane;
import org.suragh.gui.bench.Workbench;
import org.suragh.gui.widget.Numbers;
import org.suragh.ingest.Columns;
import org.suragh.ingest.Mapping;
import org.suragh.ingest.ReadOptions;
import org.suragh.investigation.Mappings;
import org.suragh.investigation.Preview;

/// One file as it would be stored: what it was recognised as and why, its first records, the rows that cannot become
/// records, and what a person says of it. Every answer reads the file anew; nothing is stored here.
public final class MapperModel {
    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<@Nullable Item> item = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ReadOptions> options = new ReadOnlyObjectWrapper<>(ReadOptions.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHAT);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Mapping> offered = new ReadOnlyObjectWrapper<>();
    private @Nullable String format;
    private @Nullable SuraghException refusal;
    private int part;
    private boolean steered;

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

    /// What was said of this header before in this case, null where nothing was, or where it has been taken in.
    ReadOnlyObjectProperty<@Nullable Mapping> offered() {
        return offered.getReadOnlyProperty();
    }

    /// Takes in what was said of this header before; what has been said now counts first.
    void useOffered() {
        Mapping before = offered.get();
        if (before != null)
            say(before.under(options.get()));
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
        offered.set(null);
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
        return Step.of(preview.get(), refusal, options.get());
    }

    /// Goes to a page.
    void go(Step next) {
        steered = true;
        step.set(next);
    }

    /// The question that is open, or why the file cannot be read; empty when it can be brought in as it is.
    String open() {
        if (refusal != null)
            return Item.words(refusal);
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

    /// How many rows become records and how many cannot, in a sentence.
    String counts() {
        return Text.of("gui.map.rows", Numbers.count(good()), Numbers.count(rejected()));
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

    /// Says the password of a locked file; it is kept in memory only.
    void password(char[] typed) {
        say(options.get().unlockedWith(typed.length == 0 ? null : new Password(typed)));
    }

    /// Says which service the file comes from.
    void platform(String platform) {
        ReadOptions now = options.get();
        say(now.ofTable(now.zone(), now.dateOrder(), now.mapping(), platform));
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
            offer();
        });
    }

    private void offer() {
        Preview.Part shown = part();
        Columns columns = shown == null ? null : shown.columns();
        ReadOptions said = options.get();
        if (columns == null || columns.header().isEmpty() || workbench.openCase().get() == null) {
            offered.set(null);
            return;
        }
        workbench.newestInCase(List.of(this, "offered"), (file, _) -> Mappings.offered(file, columns.header()),
                found -> offered.set(found.filter(one -> !one.under(said).equals(said)).orElse(null)));
    }

    /// What reading gave: a preview, or why there is none.
    private record Answer(@Nullable Preview preview, @Nullable SuraghException refusal) {}

    /// Goes to the page of the open question, unless the person has gone somewhere.
    private void steer() {
        Preview shown = preview.get();
        if (steered)
            return;
        if (!Step.asks(refusal).isEmpty()) {
            step.set(Step.of(Step.asks(refusal)));
            return;
        }
        for (int i = 0; shown != null && i < shown.parts().size(); i++) {
            String ask = Step.asks(shown.parts().get(i).question());
            if (!ask.isEmpty() && steps().contains(Step.of(ask))) {
                if (part != i)
                    part(i);
                step.set(Step.of(ask));
                return;
            }
        }
    }
}
