package druppel.config;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The program's version, from the jar's manifest.
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Druppel " + number().orElse("(built from sources)")};
    }

    /// The version, such as `0.1.0`; empty outside a jar.
    public static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }

    /// The version in digits only, for callers that compare versions; the lowest one outside a jar.
    public static String plain() {
        return number().map(number -> number.replaceFirst("[^0-9.].*", "")).orElse("0.0.0");
    }
}
