package druppel.platform;

import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.config.PlatformSettings;
import druppel.domain.Language;
import druppel.message.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Chat platform that can be configured: its settings, its checks, and its module. The one line
/// that names it is in `boot.Platforms`.
public interface PlatformFactory extends PlatformSettings {
    /// Settings that turn the platform on, as the rest of a sentence for an operator who set none.
    String requirements();

    /// Builds the module, which asks nothing of the platform yet; empty if it is not configured.
    Optional<PlatformModule> open(Config config, PlatformContext context);

    /// Checks for the doctor, which change nothing; none if the platform is not configured.
    default List<DoctorResult> examine(Config config, StoredRows rows) {
        return List.of();
    }

    /// A picocli command that makes the manifest of the platform; empty if it wants none.
    default Optional<Object> manifestCommand(Supplier<Config> config, Function<Language, Texts> texts) {
        return Optional.empty();
    }
}
