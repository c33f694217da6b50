package org.suragh.gui.findings;

import javafx.scene.Node;
import org.suragh.finding.Finding;

/// A further part of the page of a network.
public interface EvidenceSection {
    /// Its heading.
    String title();

    /// Its content for a network; must not wait: what takes long is read behind it and appears when it is there.
    Node of(Finding finding);
}
