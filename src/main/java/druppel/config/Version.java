package druppel.config;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the jar says it is.
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Druppel " + number().orElse("(built from sources)")};
    }

    /// Such as `0.1.0`; empty where there is no jar.
    public static Optional<String> number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    }

    /// In numbers alone, as those want it who compare them; built from sources it is the lowest.
    public static String plain() {
        return number().map(number -> number.replaceFirst("[^0-9.].*", "")).orElse("0.0.0");
    }
}
