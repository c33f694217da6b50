package org.suragh.gui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.suragh.gui.bench.Preferences;

/// The style sheets of the window in the chosen colours and size.
///
/// Every length in `base.css` is given in pixels at 100 %. The sheet is scaled when it is loaded and handed to JavaFX as
/// a `data:` address, so that text, space and icons grow together and nothing is measured twice.
final class Theme {
    private static final String FAMILY = "Vazirmatn";
    private static final Pattern PIXELS = Pattern.compile("(-?\\d+(?:\\.\\d+)?)px");

    private final String base = read("base.css");
    private final String light = read("light.css");
    private final String dark = read("dark.css");
    private final Preferences preferences;

    /// Loads the typeface and the sheets.
    Theme(Preferences preferences) {
        this.preferences = preferences;
        // once in a process: a face that is loaded anew puts the older one out of use while text is still painted with it
        if (Font.getFontNames(FAMILY).isEmpty())
            load();
    }

    private static void load() {
        for (String weight : List.of("Regular", "Bold")) {
            try (InputStream in = Theme.class
                    .getResourceAsStream("/org/suragh/fonts/" + FAMILY + "-" + weight + ".ttf")) {
                if (in != null)
                    Font.loadFont(in, 13);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// Dresses a scene and keeps it dressed when theme or size change.
    void dress(Scene scene) {
        follow(scene.getStylesheets());
        // height of a line, for parts that lie differently where they are narrow
        Runnable line = () -> scene.getRoot().getProperties().put("s-line", preferences.scale().get() / 5.0);
        preferences.scale().addListener((_, _, _) -> line.run());
        line.run();
    }

    /// Dresses a dialog or popup.
    void dress(Parent root) {
        root.getStylesheets().setAll(sheets());
    }

    private void follow(ObservableList<String> sheets) {
        sheets.setAll(sheets());
        preferences.dark().addListener((_, _, _) -> sheets.setAll(sheets()));
        preferences.scale().addListener((_, _, _) -> sheets.setAll(sheets()));
    }

    private List<String> sheets() {
        String colours = preferences.dark().get() ? dark : light;
        return List.of(address(scaled(colours + base, preferences.scale().get() / 100.0)));
    }

    /// Multiplies every length in pixels; one pixel stays one pixel, as rules and frames are.
    static String scaled(String css, double factor) {
        if (factor == 1)
            return css;
        Matcher lengths = PIXELS.matcher(css);
        return lengths.replaceAll(length -> {
            double pixels = Double.parseDouble(length.group(1));
            double size = Math.abs(pixels) <= 1 ? pixels : Math.round(pixels * factor * 2) / 2.0;
            return String.format(Locale.ROOT, "%.1fpx", size);
        });
    }

    private static String address(String css) {
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String name) {
        try (InputStream in = Theme.class.getResourceAsStream("theme/" + name)) {
            if (in == null)
                throw new IllegalStateException("missing style sheet " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
