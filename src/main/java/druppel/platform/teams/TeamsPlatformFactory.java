package druppel.platform.teams;

import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.config.SettingName;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.message.Texts;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformFactory;
import druppel.platform.PlatformModule;
import druppel.platform.StoredRows;
import druppel.platform.teams.api.TeamsSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Platform factory of Teams.
public record TeamsPlatformFactory() implements PlatformFactory {
    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public List<SettingName> settings() {
        return List.of(TeamsSettingKey.values());
    }

    @Override
    public boolean configured(Config config) {
        return settings(config).isPresent();
    }

    @Override
    public String requirements() {
        return TeamsConfigReader.REQUIREMENTS;
    }

    @Override
    public Optional<PlatformModule> open(Config config, PlatformContext context) {
        return settings(config).map(settings -> new TeamsModule(settings, context));
    }

    @Override
    public List<DoctorResult> examine(Config config, StoredRows rows) {
        return settings(config)
                .map(settings -> new TeamsDoctor(config, settings).examine())
                .orElse(List.of());
    }

    @Override
    public Optional<Object> manifestCommand(Supplier<Config> config, Function<Language, Texts> texts) {
        return Optional.of(new TeamsManifestCommand(config, texts));
    }

    /// Teams' settings; empty if Teams is not configured.
    ///
    /// @throws druppel.config.InvalidSettingException for the first that cannot be used
    public static Optional<TeamsSettings> settings(Config config) {
        return new TeamsConfigReader(config.sources()).settings();
    }
}
