package druppel.platform.slack;

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
import druppel.platform.slack.api.SlackSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Platform factory of Slack.
public record SlackPlatformFactory() implements PlatformFactory {
    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public List<SettingName> settings() {
        return List.of(SlackSettingKey.values());
    }

    @Override
    public boolean configured(Config config) {
        return settings(config).isPresent();
    }

    @Override
    public String requirements() {
        return "Slack needs SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, or for many workspaces"
                + " SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET";
    }

    @Override
    public Optional<PlatformModule> open(Config config, PlatformContext context) {
        return settings(config).map(settings -> new SlackModule(settings, context));
    }

    @Override
    public List<DoctorResult> examine(Config config, StoredRows rows) {
        return settings(config)
                .map(settings -> new SlackDoctor(config, settings, rows).examine())
                .orElse(List.of());
    }

    @Override
    public Optional<Object> manifestCommand(Supplier<Config> config, Function<Language, Texts> texts) {
        return Optional.of(new SlackManifestCommand(config));
    }

    /// Slack's settings; empty if Slack is not configured.
    ///
    /// @throws druppel.config.InvalidSettingException for the first that cannot be used
    public static Optional<SlackSettings> settings(Config config) {
        return new SlackConfigReader(config.sources()).settings();
    }
}
