package org.suragh.gui.graph;

import org.suragh.base.Text;

/// The kinds of link that can be shown or hidden.
enum GraphLayer {
    /// Uses of addresses.
    ADDRESSES,
    /// Copied texts, tags, targets, profiles: what was said.
    TEXT,
    /// Synchrony: when it was said.
    RHYTHM,
    /// Registered together.
    COHORT;

    /// The kind of a layer id.
    static GraphLayer of(String layer) {
        return switch (layer) {
            case "shared-ip", "shared-port-block", "hand-over", "shared-device", "shared-contact" -> ADDRESSES;
            case "activity-sync", "hashtag-time", "fast-retweet", "rare-client" -> RHYTHM;
            case "creation-cohort", "name-template", "same-profile" -> COHORT;
            default -> TEXT;
        };
    }

    String words() {
        return Text.of(switch (this) {
            case ADDRESSES -> "gui.graph.layer.addresses";
            case TEXT -> "gui.graph.layer.text";
            case RHYTHM -> "gui.graph.layer.rhythm";
            case COHORT -> "gui.graph.layer.cohort";
        });
    }
}
