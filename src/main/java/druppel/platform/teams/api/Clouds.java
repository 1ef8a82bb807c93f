package druppel.platform.teams.api;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The Microsoft clouds in which Teams has bots, by the value of the setting.
///
/// Sources: Microsoft's “Authentication with the Bot Connector API”, and the constants of its SDKs.
public enum Clouds {
    PUBLIC("public", "smba.trafficmanager.net", "teams.microsoft.com"),
    /// The US Government Community Cloud, with the worldwide keys and login.
    GCC("gcc", "smba.infra.gcc.teams.microsoft.com", "teams.microsoft.com"),
    GCC_HIGH("gcc-high", "smba.infra.gov.teams.microsoft.us", "gov.teams.microsoft.us"),
    DOD("dod", "smba.infra.dod.teams.microsoft.us", "dod.teams.microsoft.us");

    private final String setting;
    private final String serviceHost;
    private final String clientHost;

    Clouds(String setting, String serviceHost, String clientHost) {
        this.setting = setting;
        this.serviceHost = serviceHost;
        this.clientHost = clientHost;
    }

    /// The cloud with this setting value; empty if there is none.
    public static Optional<Cloud> named(String setting) {
        return Arrays.stream(values())
                .filter(one -> one.setting.equals(setting))
                .map(Clouds::cloud)
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(one -> one.setting).toList();
    }

    public Cloud cloud() {
        return switch (this) {
            case PUBLIC, GCC ->
                at("login.botframework.com", "login.microsoftonline.com", "https://api.botframework.com");
            case GCC_HIGH, DOD ->
                at("login.botframework.azure.us", "login.microsoftonline.us", "https://api.botframework.us");
        };
    }

    private Cloud at(String keys, String login, String issuer) {
        return new Cloud(
                URI.create("https://" + keys + "/v1/.well-known/openidconfiguration"),
                URI.create("https://" + login),
                issuer,
                issuer + "/.default",
                Set.of(serviceHost),
                clientHost,
                origins());
    }

    /// Teams moves from its old address to the new one in the worldwide cloud, and answers to both meanwhile.
    private List<String> origins() {
        return switch (this) {
            case PUBLIC, GCC ->
                List.of(
                        "https://teams.microsoft.com",
                        "https://*.teams.microsoft.com",
                        "https://teams.cloud.microsoft");
            case GCC_HIGH, DOD -> List.of("https://" + clientHost);
        };
    }
}
