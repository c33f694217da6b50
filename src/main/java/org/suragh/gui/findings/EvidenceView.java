package org.suragh.gui.findings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.suragh.base.Text;
import org.suragh.finding.Control;
import org.suragh.finding.EvidenceKind;
import org.suragh.finding.Finding;
import org.suragh.finding.Reading;
import org.suragh.gui.widget.EmptyState;
import org.suragh.gui.widget.Halves;
import org.suragh.gui.widget.Numbers;
import org.suragh.gui.widget.Parts;
import org.suragh.gui.widget.Words;

/// The page of one network: both axes, the index against every other explanation, and evidence for and against side by
/// side under headings of one size.
public final class EvidenceView extends BorderPane {
    private final EvidenceModel model;
    private final List<EvidenceSection> sections;
    private final VBox page = Parts.styled(new VBox(), "s-evidence");
    private final ScrollPane scroll = Parts.styled(new ScrollPane(page), "s-evidence-scroll");
    private final EmptyState empty = new EmptyState(MaterialDesignS.SCALE_BALANCE)
            .say(Text.of("gui.empty.no-network"), Text.of("gui.empty.no-network.why"));

    /// The page over its model.
    ///
    /// @param sections what stands below, in order
    public EvidenceView(EvidenceModel model, List<EvidenceSection> sections) {
        this.model = model;
        this.sections = List.copyOf(sections);
        getStyleClass().add("s-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(new StackPane(scroll, empty));
        model.shown().addListener((_, _, finding) -> show(finding));
        show(model.shown().get());
    }

    private void show(@Nullable Finding finding) {
        empty.setVisible(finding == null);
        scroll.setVisible(finding != null);
        page.getChildren().clear();
        if (finding == null)
            return;
        String calibration = model.calibration();
        VBox said = Parts.styled(new VBox(Parts.paragraph(Reading.sentence(finding, calibration)),
                Parts.quietParagraph(Reading.considered(finding, calibration))), "s-summary");
        page.getChildren().addAll(said, halves(control(finding), coordination(finding)),
                halves(titled(Text.of("gui.evidence.against-each"), Weights.against(finding, calibration)),
                        titled(Text.of("gui.evidence.by-kind"), Weights.shares(finding))),
                halves(new GroundBlocks(finding, true, model::openRows),
                        new GroundBlocks(finding, false, model::openRows)));
        for (EvidenceSection section : sections)
            page.getChildren().add(titled(section.title(), section.of(finding)));
        if (!finding.parts().isEmpty())
            page.getChildren().add(titled(Text.of("gui.evidence.parts"), parts(finding)));
        scroll.setVvalue(0);
    }

    private Node control(Finding finding) {
        EvidenceModel.Standing standing = EvidenceModel.standing(finding);
        VBox box = axis(Text.of("gui.axis.control"), Words.chip(finding.control()),
                Text.of("gui.axis.control." + finding.control().id()));
        count(box, "gui.axis.supported", standing.supported(), () -> model.choose(finding, Control.SUPPORTED));
        count(box, "gui.axis.open", standing.open(), () -> model.choose(finding, Control.OPEN));
        count(box, "gui.axis.none", standing.none(), () -> model.choose(finding, Control.NONE));
        count(box, "gui.axis.not-assessable", standing.notAssessable(), () -> model.chooseNotAssessable(finding));
        return box;
    }

    private static void count(VBox box, String key, int accounts, Runnable open) {
        if (accounts > 0)
            box.getChildren().add(Parts.link(Text.of(key, accounts), open));
    }

    private Node coordination(Finding finding) {
        VBox box = axis(Text.of("gui.axis.coordination"), Words.chip(finding.coordination()),
                Text.of("gui.axis.coordination." + finding.coordination().id()));
        box.getChildren().add(Parts.paragraph(Text.of("gui.axis.both",
                Reading.quadrant(finding.control(), finding.coordination()))));
        return box;
    }

    private static VBox axis(String question, Node chip, String words) {
        VBox box = Parts.styled(new VBox(Parts.strongParagraph(question), Parts.row(chip), Parts.paragraph(words)),
                "s-axis");
        box.setMaxHeight(Double.MAX_VALUE);
        return box;
    }

    private Node parts(Finding finding) {
        List<Finding.Part> addresses = finding.parts().stream().filter(p -> p.kind() == EvidenceKind.ADDRESSES)
                .toList();
        List<Finding.Part> acts = finding.parts().stream().filter(p -> p.kind() != EvidenceKind.ADDRESSES).toList();
        VBox left = Parts.column(Parts.strong(Text.of("gui.parts.addresses")));
        VBox right = Parts.column(Parts.strong(Text.of("gui.parts.acts")));
        list(left, addresses, "gui.parts.address-group");
        list(right, acts, "gui.parts.act-group");
        VBox box = Parts.column(Parts.quietParagraph(Text.of("gui.parts.why")), halves(left, right));
        if (!addresses.isEmpty() && !acts.isEmpty()) {
            int[][] common = EvidenceModel.overlap(addresses, acts);
            for (int i = 0; i < addresses.size(); i++)
                for (int j = 0; j < acts.size(); j++)
                    if (common[i][j] > 0)
                        box.getChildren().add(Parts.quiet(Text.of("gui.parts.common", i + 1, letter(j),
                                Numbers.count(common[i][j]))));
        }
        if (addresses.size() == 1 && acts.size() > 1)
            box.getChildren().add(Parts.paragraph(Text.of("gui.parts.two-agendas", Numbers.count(acts.size()))));
        return box;
    }

    private void list(VBox column, List<Finding.Part> parts, String key) {
        if (parts.isEmpty())
            column.getChildren().add(Parts.quietParagraph(Text.of("gui.parts.none")));
        for (int i = 0; i < parts.size(); i++) {
            Finding.Part part = parts.get(i);
            column.getChildren().add(Parts.link(Text.of(key, key.endsWith("act-group") ? letter(i) : i + 1,
                    Numbers.count(part.members().size())), () -> model.choose(part.members())));
        }
    }

    private static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : Integer.toString(number + 1);
    }

    static Node titled(String title, Node content) {
        return new VBox(Parts.heading(title), content);
    }

    /// Two columns of equal width; one under the other where the place is narrow.
    static Node halves(Node left, Node right) {
        return new Halves(left, right);
    }
}
