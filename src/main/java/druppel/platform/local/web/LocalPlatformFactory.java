package druppel.platform.local.web;

import druppel.config.Config;
import druppel.config.SettingName;
import druppel.domain.member.Platform;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformFactory;
import druppel.platform.PlatformModule;
import druppel.platform.local.ChatMode;
import druppel.platform.local.ClockControl;
import java.util.List;
import java.util.Optional;

/// Platform factory of the local chat.
///
/// @param clockControl present in a demo, which is configured whatever the settings say
public record LocalPlatformFactory(Optional<ClockControl> clockControl) implements PlatformFactory {
    private enum LocalSettingKey implements SettingName {
        DRUPPEL_LOCAL_CHAT
    }

    /// The local chat in which each browser is a member.
    public LocalPlatformFactory() {
        this(Optional.empty());
    }

    @Override
    public Platform platform() {
        return Platform.LOCAL;
    }

    @Override
    public List<SettingName> settings() {
        return List.of(LocalSettingKey.values());
    }

    @Override
    public boolean configured(Config config) {
        boolean on = config.sources()
                .choice(LocalSettingKey.DRUPPEL_LOCAL_CHAT, "off", "on")
                .equals("on");
        return on || clockControl.isPresent();
    }

    @Override
    public String requirements() {
        return "the local chat needs DRUPPEL_LOCAL_CHAT=on";
    }

    @Override
    public Optional<PlatformModule> open(Config config, PlatformContext context) {
        return configured(config) ? Optional.of(LocalModule.open(context, mode())) : Optional.empty();
    }

    private ChatMode mode() {
        return clockControl.<ChatMode>map(ChatMode.Demo::new).orElseGet(ChatMode.Everyone::new);
    }
}
