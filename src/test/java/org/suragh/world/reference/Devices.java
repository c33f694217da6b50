package org.suragh.world.reference;

import java.util.ArrayList;
import java.util.List;
import org.suragh.world.Dice;

/// Programs and devices as log-ins state them, and the clients that posts name; a few common, many rare.
final class Devices {
    private static final List<String> SYSTEMS = List.of("Android 7", "Android 8", "Android 6", "Android 5", "iPhone",
            "iPad");
    private static final List<String> DESKS = List.of("Windows 10", "Windows 7", "Linux", "macOS", "Windows 8");
    private static final List<String> BROWSERS = List.of("Chrome 66", "Chrome 65", "Firefox 59", "Firefox 60",
            "Opera 52", "Safari 11", "Edge 17", "Chrome 64", "UC Browser 12", "Chrome 63");
    private static final int[] PHONE_CLIENT = {62, 14, 8, 6, 6, 4};
    private static final List<String> PHONE_CLIENTS = List.of("X for Android", "X for iPhone", "X Lite", "Mobile Web",
            "X Web App", "Other Reader");

    private final List<String> texts = new ArrayList<>();
    private final int phones;

    Devices() {
        for (String system : SYSTEMS)
            for (int v = 0; v < 8; v++)
                texts.add("X app 9." + (99 - v * 3) + " (" + system + ")");
        phones = texts.size();
        for (String desk : DESKS)
            for (String browser : BROWSERS)
                texts.add(browser + " on " + desk);
    }

    /// The text of a device.
    String text(int device) {
        return texts.get(device);
    }

    int phone(Dice d) {
        return falling(phones, d);
    }

    int desk(Dice d) {
        return phones + falling(texts.size() - phones, d);
    }

    private static int falling(int n, Dice d) {
        double u = d.unit();
        return (int) (n * u * u * u);
    }

    /// The client of posts written by a person with these devices.
    static String client(int phone, Dice d) {
        return d.chance(.15) ? "X Web Client" : PHONE_CLIENTS.get(new Dice(phone).weighted(PHONE_CLIENT));
    }
}
