package druppel.platform.teams;

import druppel.config.InvalidSettingException;
import druppel.config.SettingSources;
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
    private static final List<TeamsSettingKey> NEEDED =
            List.of(TeamsSettingKey.TEAMS_APP_ID, TeamsSettingKey.TEAMS_APP_PASSWORD, TeamsSettingKey.TEAMS_TENANT_ID);
    static final String REQUIREMENTS = "Teams needs TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID";

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final String ORIGIN = "https://(\\*\\.)?" + LABEL + "(\\." + LABEL + ")+(:[0-9]{1,5})?"
            + "|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?";
    private static final String HOST = "localhost|::1|" + LABEL + "(\\." + LABEL + ")+";

    /// The settings; empty if neither the app nor its tenant is set.
    Optional<TeamsSettings> settings() {
        Cloud cloud = cloud();
        return NEEDED.stream().anyMatch(setting -> sources.value(setting).isPresent())
                ? Optional.of(settings(cloud))
                : Optional.empty();
    }

    private TeamsSettings settings(Cloud cloud) {
        NEEDED.forEach(this::required);
        return new TeamsSettings(
                id(TeamsSettingKey.TEAMS_APP_ID, "Application (client) ID"),
                required(TeamsSettingKey.TEAMS_APP_PASSWORD),
                id(TeamsSettingKey.TEAMS_TENANT_ID, "Directory (tenant) ID"),
                cloud);
    }

    private String required(TeamsSettingKey setting) {
        return sources.value(setting)
                .orElseThrow(() -> new InvalidSettingException(setting, "missing; " + REQUIREMENTS));
    }

    // The value is not quoted, because it may be the secret in the wrong place.
    private String id(TeamsSettingKey setting, String calledThere) {
        String given = required(setting).toLowerCase(Locale.ROOT);
        if (given.matches(UUID)) {
            return given;
        }
        throw new InvalidSettingException(
                setting,
                "not an id; give the "
                        + calledThere
                        + " of the app's registration, such as 00000000-1111-2222-3333-444444444444");
    }

    private Cloud cloud() {
        Cloud named = named();
        return new Cloud(
                address(TeamsSettingKey.TEAMS_OPENID_URL).orElse(named.openId()),
                address(TeamsSettingKey.TEAMS_LOGIN_URL).orElse(named.login()),
                named.issuer(),
                named.scope(),
                hosts().orElse(named.serviceHosts()),
                named.clientHost(),
                origins().orElse(named.clientOrigins()));
    }

    private Cloud named() {
        String given =
                sources.value(TeamsSettingKey.TEAMS_CLOUD).orElse("public").toLowerCase(Locale.ROOT);
        return Clouds.named(given)
                .orElseThrow(() -> new InvalidSettingException(
                        TeamsSettingKey.TEAMS_CLOUD,
                        "no such cloud; give one of " + String.join(", ", Clouds.names())));
    }

    private Optional<URI> address(TeamsSettingKey setting) {
        return sources.value(setting).map(given -> address(setting, given));
    }

    private static URI address(TeamsSettingKey setting, String given) {
        try {
            URI address = URI.create(given);
            if (Cloud.safe(address) && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // Reported below, together with addresses of other kinds.
        }
        throw new InvalidSettingException(setting, "not an https address; write it as https://example.org/");
    }

    private Optional<Set<String>> hosts() {
        return sources.value(TeamsSettingKey.TEAMS_SERVICE_HOSTS).map(TeamsConfigReader::hosts);
    }

    private static Set<String> hosts(String given) {
        Set<String> hosts = Arrays.stream(given.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (hosts.stream().allMatch(host -> host.matches(HOST))) {
            return hosts;
        }
        throw new InvalidSettingException(
                TeamsSettingKey.TEAMS_SERVICE_HOSTS,
                "not a list of hosts; give full names separated by commas, without ports or asterisks, such as"
                        + " smba.trafficmanager.net");
    }

    private Optional<List<String>> origins() {
        return sources.value(TeamsSettingKey.TEAMS_CLIENT_ORIGINS)
                .map(given -> Arrays.stream(given.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .map(TeamsConfigReader::origin)
                        .toList());
    }

    private static String origin(String given) {
        if (given.matches(ORIGIN)) {
            return given;
        }
        throw new InvalidSettingException(
                TeamsSettingKey.TEAMS_CLIENT_ORIGINS,
                "not a list of origins; give them separated by commas, without a path, such as"
                        + " https://teams.microsoft.com");
    }
}
