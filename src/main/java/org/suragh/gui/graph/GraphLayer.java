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
    /// Registered together, names of one shape, the same description.
    COHORT,
    /// The same followed accounts.
    FOLLOW,
    /// The same device, number or e-mail address.
    DEVICE;

    /// The kind of a layer id.
    static GraphLayer of(String layer) {
        return switch (layer) {
            case "shared-ip", "shared-port-block", "hand-over" -> ADDRESSES;
            case "shared-device", "shared-contact" -> DEVICE;
            case "co-follow" -> FOLLOW;
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
            case FOLLOW -> "gui.graph.layer.follow";
            case DEVICE -> "gui.graph.layer.device";
        });
    }
}
