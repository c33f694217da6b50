package org.suragh.base;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// Version and source commit of this build, written by the build into `build.properties`.
public final class BuildInfo {
    private static final Properties VALUES = load();

    private BuildInfo() {}

    /// The version, such as `0.1.0`.
    public static String version() {
        return VALUES.getProperty("version", "unknown");
    }

    /// The source commit, or `unknown` when built outside a checkout.
    public static String commit() {
        return VALUES.getProperty("commit", "unknown");
    }

    private static Properties load() {
        Properties values = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("/org/suragh/build.properties")) {
            if (in != null)
                values.load(in);
        } catch (IOException unreadable) {
            values.clear();
        }
        return values;
    }
}
