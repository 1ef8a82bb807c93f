package druppel.config;

import druppel.domain.member.Platform;
import java.util.List;

/// Settings of one chat platform, and their check.
public interface PlatformSettings {
    Platform platform();

    List<? extends SettingName> settings();

    /// Whether the platform is configured.
    ///
    /// @throws InvalidSettingException for the first setting of the platform that cannot be used
    boolean configured(Config config);
}
