package org.suragh.gui.widget;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.suragh.base.Chance;

/// Columns of tables: text to the left, numbers to the right with thousands separated, times in UTC.
public final class Columns {
    private static final double SCROLL_BAR = 14;
    private static final double NARROWEST = 104;
    /// What an instant to the second takes with its margins.
    private static final double INSTANT = 156;

    private Columns() {}

    /// A column of text; invisible characters are written out.
    ///
    /// @param width preferred width in pixels at 100 %
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, @Nullable String> value) {
        TableColumn<R, String> column = plain(title, width, row -> {
            String words = value.apply(row);
            return words == null ? "" : words;
        });
        column.setCellFactory(_ -> new WordCell<>(Isolate::visible, Pos.CENTER_LEFT));
        column.setMinWidth(Math.min(width, NARROWEST));
        return column;
    }

    /// A column of whole numbers.
    public static <R> TableColumn<R, Long> count(String title, double width, ToLongFunction<R> value) {
        return numbers(title, width, value::applyAsLong, Numbers::count);
    }

    /// A column of figures, three significant digits.
    public static <R> TableColumn<R, Double> figure(String title, double width, Function<R, Double> value) {
        return numbers(title, width, value, Numbers::figure);
    }

    /// A column of indices: a sign and one decimal, as on the cards.
    public static <R> TableColumn<R, Double> index(String title, double width, Function<R, Double> value) {
        return numbers(title, width, value, number -> Double.isNaN(number) ? "" : Numbers.index(number));
    }

    /// A column of chances in words, the smallest first when sorted.
    public static <R> TableColumn<R, Double> chance(String title, double width, Function<R, Double> value) {
        return numbers(title, width, value, Chance::oneIn);
    }

    /// A column of instants in UTC; rows without one come last.
    public static <R> TableColumn<R, Instant> time(String title, double width,
            Function<R, @Nullable Instant> value) {
        TableColumn<R, Instant> column = new TableColumn<>(title);
        column.setPrefWidth(Math.max(width, INSTANT));
        column.setMinWidth(Math.max(width, INSTANT));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setComparator(Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
        column.setCellFactory(_ -> new WordCell<>(Numbers::time, Pos.CENTER_LEFT));
        return column;
    }

    /// A column of small nodes such as chips, sorted by the value.
    public static <R, V extends Comparable<V>> TableColumn<R, V> node(String title, double width,
            Function<R, V> value, Function<V, @Nullable Node> node) {
        TableColumn<R, V> column = plain(title, width, value);
        column.setCellFactory(_ -> new NodeCell<>(node));
        return column;
    }

    /// Opens a row of a table with Enter or a double click.
    public static <T> void onOpen(TableView<T> table, Consumer<T> open) {
        Runnable act = () -> {
            T chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null)
                open.accept(chosen);
        };
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2)
                act.run();
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER)
                act.run();
        });
    }

    /// Keeps the widths of a table's columns in step with the size of the text.
    ///
    /// @param percent 100 for the widths as given
    public static void scaled(TableView<?> table, ObservableIntegerValue percent) {
        int[] last = {100};
        Runnable apply = () -> {
            double factor = percent.get() / (double) last[0];
            last[0] = percent.get();
            for (TableColumn<?, ?> column : table.getColumns()) {
                column.setMinWidth(column.getMinWidth() * factor);
                column.setPrefWidth(column.getPrefWidth() * factor);
            }
            fit(table);
        };
        percent.addListener((_, _, _) -> apply.run());
        table.widthProperty().addListener((_, _, _) -> fit(table));
        apply.run();
    }

    // columns share the width as long as each keeps what it needs; below that the table scrolls sideways
    private static void fit(TableView<?> table) {
        double needed = 0;
        for (TableColumn<?, ?> column : table.getColumns())
            needed += column.getMinWidth();
        var policy = table.getWidth() > 0 && needed > table.getWidth() - SCROLL_BAR
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
        if (table.getColumnResizePolicy() == policy)
            return;
        table.setColumnResizePolicy(policy);
    }

    private static <R, V> TableColumn<R, V> numbers(String title, double width, Function<R, V> value,
            Function<V, String> words) {
        TableColumn<R, V> column = plain(title, width, value);
        column.setCellFactory(_ -> new WordCell<>(words, Pos.CENTER_RIGHT));
        column.getStyleClass().add("s-number-column");
        return column;
    }

    private static <R, V> TableColumn<R, V> plain(String title, double width, Function<R, V> value) {
        TableColumn<R, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private static final class WordCell<R, V> extends TableCell<R, V> {
        private final Function<V, String> words;

        WordCell(Function<V, String> words, Pos side) {
            this.words = words;
            setAlignment(side);
        }

        @Override
        protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : words.apply(value));
        }
    }

    private static final class NodeCell<R, V> extends TableCell<R, V> {
        private final Function<V, @Nullable Node> node;

        NodeCell(Function<V, @Nullable Node> node) {
            this.node = node;
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            setGraphic(empty || value == null ? null : node.apply(value));
        }
    }
}
