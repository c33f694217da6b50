package org.suragh.gui.graph;

import org.suragh.base.Text;
import org.suragh.drawing.Shape;
import org.suragh.evidence.AddressClass;
import org.suragh.finding.Control;
import org.suragh.gui.widget.Palette;

/// What the colour of a node or link means; the legend lists those in the picture.
enum Tone {
    SUPPORTED(Shape.DISC), OPEN(Shape.DISC), NONE(Shape.DISC), JOINED(Shape.DISC), OUTSIDE(Shape.DISC), LISTED(
            Shape.DIAMOND), SINGLE_LINE(
                    Shape.DIAMOND), INSTITUTION(Shape.DIAMOND), UNKNOWN(Shape.DIAMOND), ADDS_NOTHING(Shape.DIAMOND);

    private final Shape shape;

    Tone(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /// Whether only the outline is drawn.
    boolean hollow() {
        return this == ADDS_NOTHING || this == OUTSIDE || this == JOINED;
    }

    /// Whether the outline is broken: not the records but a person puts it here.
    boolean broken() {
        return this == JOINED;
    }

    int argb(Palette palette) {
        return switch (this) {
            case SUPPORTED -> palette.supported();
            case OPEN -> palette.open();
            case NONE, OUTSIDE -> palette.none();
            case JOINED -> palette.text();
            case LISTED -> palette.listed();
            case SINGLE_LINE -> palette.single();
            case INSTITUTION, UNKNOWN -> palette.quiet();
            case ADDS_NOTHING -> palette.shared();
        };
    }

    String words() {
        return Text.of(switch (this) {
            case SUPPORTED -> "gui.graph.legend.supported";
            case OPEN -> "gui.graph.legend.open";
            case NONE -> "gui.graph.legend.none";
            case JOINED -> "gui.graph.legend.joined";
            case OUTSIDE -> "gui.graph.legend.outside";
            case LISTED -> "gui.graph.legend.listed";
            case SINGLE_LINE -> "gui.graph.legend.single-line";
            case INSTITUTION -> "gui.graph.legend.institution";
            case UNKNOWN -> "gui.graph.legend.unknown";
            case ADDS_NOTHING -> "gui.graph.legend.adds-nothing";
        });
    }

    static Tone of(Control control) {
        return switch (control) {
            case SUPPORTED -> SUPPORTED;
            case OPEN -> OPEN;
            case NONE -> NONE;
        };
    }

    static Tone of(AddressClass addressClass, boolean addsNothing) {
        if (addsNothing)
            return ADDS_NOTHING;
        return switch (addressClass) {
            case HOSTING, VPN, TOR, OPEN_PROXY -> LISTED;
            case SINGLE_LINE -> SINGLE_LINE;
            case INSTITUTION, MOBILE -> INSTITUTION;
            case UNKNOWN, RESERVED, CARRIER_NAT -> UNKNOWN;
        };
    }
}
