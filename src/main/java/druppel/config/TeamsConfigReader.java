package druppel.config;

import druppel.platform.teams.api.Cloud;
import druppel.platform.teams.api.Clouds;
import druppel.platform.teams.api.TeamsSettings;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the Teams settings.
record TeamsConfigReader(SettingSources sources) {
    private static final List<SettingKey> NEEDED =
            List.of(SettingKey.TEAMS_APP_ID, SettingKey.TEAMS_APP_PASSWORD, SettingKey.TEAMS_TENANT_ID);
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final String HOST = "localhost|::1|" + LABEL + "(\\." + LABEL + ")+";

    /// The settings; empty if neither the app nor its tenant is set.
    Optional<TeamsSettings> settings() {
        Cloud cloud = cloud();
        return NEEDED.stream().anyMatch(settingKey -> sources.value(settingKey).isPresent())
                ? Optional.of(settings(cloud))
                : Optional.empty();
    }

    private TeamsSettings settings(Cloud cloud) {
        NEEDED.forEach(this::required);
        return new TeamsSettings(
                id(SettingKey.TEAMS_APP_ID, "Application (client) ID"),
                required(SettingKey.TEAMS_APP_PASSWORD),
                id(SettingKey.TEAMS_TENANT_ID, "Directory (tenant) ID"),
                cloud);
    }

    private String required(SettingKey settingKey) {
        return sources.value(settingKey)
                .orElseThrow(() -> new InvalidSettingException(
                        settingKey, "missing; Teams needs TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID"));
    }

    // The value is not shown: it may be a secret in the wrong place.
    private String id(SettingKey settingKey, String calledThere) {
        String given = required(settingKey).toLowerCase(Locale.ROOT);
        if (given.matches(UUID)) {
            return given;
        }
        throw new InvalidSettingException(
                settingKey,
                "not an id; give the "
                        + calledThere
                        + " of the app's registration, such as 00000000-1111-2222-3333-444444444444");
    }

    private Cloud cloud() {
        Cloud named = named();
        return new Cloud(
                address(SettingKey.TEAMS_OPENID_URL).orElse(named.openId()),
                address(SettingKey.TEAMS_LOGIN_URL).orElse(named.login()),
                named.issuer(),
                named.scope(),
                hosts().orElse(named.serviceHosts()),
                named.clientHost());
    }

    private Cloud named() {
        String given = sources.value(SettingKey.TEAMS_CLOUD).orElse("public").toLowerCase(Locale.ROOT);
        return Clouds.named(given)
                .orElseThrow(() -> new InvalidSettingException(
                        SettingKey.TEAMS_CLOUD, "no such cloud; give one of " + String.join(", ", Clouds.words())));
    }

    private Optional<URI> address(SettingKey settingKey) {
        return sources.value(settingKey).map(given -> address(settingKey, given));
    }

    private static URI address(SettingKey settingKey, String given) {
        try {
            URI address = URI.create(given);
            if (Cloud.safe(address) && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Reported below, together with addresses of other kinds.
        }
        throw new InvalidSettingException(settingKey, "not an https address; write it as https://example.org/");
    }

    private Optional<Set<String>> hosts() {
        return sources.value(SettingKey.TEAMS_SERVICE_HOSTS).map(TeamsConfigReader::hosts);
    }

    private static Set<String> hosts(String given) {
        Set<String> hosts = Arrays.stream(given.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (hosts.stream().allMatch(host -> host.matches(HOST))) {
            return hosts;
        }
        throw new InvalidSettingException(
                SettingKey.TEAMS_SERVICE_HOSTS,
                "not a list of hosts; give full names separated by commas, without ports or asterisks, such as"
                        + " smba.trafficmanager.net");
    }
}
