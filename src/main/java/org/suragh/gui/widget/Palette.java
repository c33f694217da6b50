package org.suragh.gui.widget;

import javafx.scene.paint.Color;

/// The colours of pictures in one theme, as plain ARGB: the same as in the style sheets. Never red: nothing is an alarm.
///
/// @param ground behind the picture
/// @param panel of labels and tips
/// @param line thin rules and quiet links
/// @param text strong text
/// @param quiet quiet text
/// @param chosen selection and action
/// @param supported an account whose control is supported
/// @param open an account whose control is open
/// @param none an account without either
/// @param together links of accounts that acted together
/// @param listed a listed proxy, VPN, Tor exit or hosting range
/// @param single likely a single line
/// @param shared widely shared, adds 0
/// @param bars what everyone did, behind what the network did
public record Palette(int ground, int panel, int line, int text, int quiet, int chosen, int supported, int open,
        int none, int together, int listed, int single, int shared, int bars) {
    private static final Palette LIGHT = new Palette(0xfff4f6f8, 0xffffffff, 0xffdde3ea, 0xff1c2733, 0xff5f6c7b,
            0xff0b6e99, 0xff3f3d9e, 0xff6f7fb8, 0xffa9b4c0, 0xffb7791f, 0xffb4540a, 0xff2f7d5b, 0xff8795a5,
            0xffa9b4c0);
    private static final Palette DARK = new Palette(0xff12171d, 0xff1a2129, 0xff2b3540, 0xffe4eaf0, 0xff93a1b0,
            0xff4db3da, 0xff9c9af0, 0xff8a99ce, 0xff5b6876, 0xffe0a94a, 0xffe48a45, 0xff5dbb90, 0xff6e7c8b,
            0xff5b6876);

    /// The colours of the dark or the light theme.
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /// Whether these are the dark colours.
    public boolean dark() {
        return this == DARK;
    }

    /// A colour for nodes of the window.
    public static Color color(int argb) {
        return Color.rgb(argb >>> 16 & 0xff, argb >>> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }

    /// A colour with another opacity, 0 to 255.
    public static int faded(int argb, int alpha) {
        return argb & 0xff_ffff | alpha << 24;
    }
}
