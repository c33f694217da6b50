package org.suragh.gui;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/// One place of the rail.
///
/// @param id stable id, as [org.suragh.gui.bench.Workbench#screen()] names it; text key `gui.screen.<id>`
/// @param icon its icon
/// @param view makes the view, once, when the screen is first shown
record Screen(String id, Ikon icon, Supplier<Node> view) {}
