package druppel.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Finder of browser libraries that are packaged as jars, whatever their version.
public final class Webjars {
    private static final String GROUP = "org.webjars.npm";

    private Webjars() {}

    /// The class path resource of a file in a library, such as `dist/htmx.min.js` of `htmx.org`.
    public static String resource(String library, String file) {
        return "META-INF/resources/webjars/" + library + "/" + version(library) + "/" + file;
    }

    private static String version(String library) {
        String about = "META-INF/maven/" + GROUP + "/" + library + "/pom.properties";
        try (InputStream stream = Webjars.class.getClassLoader().getResourceAsStream(about)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no resource " + about);
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
