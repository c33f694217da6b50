package org.suragh.gui.accounts;

import java.util.List;
import javafx.scene.layout.VBox;
import org.suragh.base.Text;
import org.suragh.evidence.AccountId;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.PercentileBar;
import org.suragh.investigation.Habits;

/// How an account posts, beside the other accounts: described when somebody asks, in neutral colours, the caveat first.
final class HabitsPane extends VBox {
    private final AccountId id;
    private final CardModel model;

    HabitsPane(AccountId id, CardModel model) {
        this.id = id;
        this.model = model;
        getStyleClass().add("s-column");
        ask();
    }

    private void ask() {
        var button = Parts.button(Text.of("gui.habits.show"), () -> {
            getChildren().setAll(Parts.quietParagraph(Text.of("gui.habits.reading")));
            model.habits(this::show, this::ask);
        });
        getChildren().setAll(Parts.quietParagraph(Text.of("gui.habits.why")), Parts.row(button));
    }

    private void show(Habits habits) {
        List<Habits.Figure> figures = habits.figures(id);
        List<String> sentences = habits.sentences(id);
        getChildren().clear();
        List<String> told = figures.stream().map(Habits.Figure::sentence).toList();
        for (String sentence : sentences)
            if (!told.contains(sentence))
                getChildren().add(Parts.quietParagraph(sentence));
        for (Habits.Figure figure : figures) {
            VBox box = new VBox(Parts.paragraph(figure.sentence()));
            if (figure.compared() >= 2)
                box.getChildren().add(new PercentileBar(figure.percentile()));
            getChildren().add(box);
        }
        getChildren().add(Parts.row(Parts.link(Text.of("gui.habits.posts"), () -> model.openPosts(id))));
    }
}
