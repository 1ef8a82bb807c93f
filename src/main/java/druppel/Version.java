package druppel;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the jar says it is.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(built from sources)");
        return new String[] {"Druppel " + version};
    }
}
