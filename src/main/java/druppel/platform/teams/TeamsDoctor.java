package druppel.platform.teams;

import druppel.common.BoundedHttpClient;
import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.auth.JwksFetcher;
import druppel.platform.teams.auth.TokenRequest;
import druppel.platform.teams.auth.TokenResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Checks the Teams settings with Microsoft, and whether Teams can reach the bot.
record TeamsDoctor(Config config, TeamsSettings settings) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    List<DoctorResult> examine() {
        try (HttpClient client = BoundedHttpClient.client(TIMEOUT)) {
            BoundedHttpClient http = new BoundedHttpClient(client, TIMEOUT);
            return Stream.concat(Stream.of(token(http), keys(http)), address()).toList();
        }
    }

    /// Checks whether Microsoft's login grants the bot a token.
    private DoctorResult token(BoundedHttpClient http) {
        return switch (new TokenRequest(http, settings).send()) {
            case TokenResponse.Granted _ ->
                DoctorResult.ok("teams", "the login issues tokens to the app in tenant " + settings.tenant());
            case TokenResponse.Refused(String code) -> DoctorResult.failed("teams", remedy(code));
            case TokenResponse.Failed failed -> noAnswer(settings.cloud().login(), failed.why());
        };
    }

    /// Checks whether Microsoft's signing keys can be fetched.
    private DoctorResult keys(BoundedHttpClient http) {
        URI openId = settings.cloud().openId();
        try {
            new JwksFetcher(http, openId).fetch();
            return DoctorResult.ok("teams", "Microsoft's signing keys are available");
        } catch (IOException failure) {
            return noAnswer(openId, BoundedHttpClient.reason(failure));
        }
    }

    private static DoctorResult noAnswer(URI address, String why) {
        return DoctorResult.failed(
                "teams",
                "no usable answer from " + address + " (" + why + "); check the network access to it, and TEAMS_CLOUD");
    }

    /// The remedy for an error code of Microsoft's login.
    private static String remedy(String code) {
        return switch (code) {
            case "AADSTS90002", "AADSTS900023" ->
                "TEAMS_TENANT_ID is rejected ("
                        + code
                        + "): no such tenant in this cloud; copy the Directory (tenant) ID, and see TEAMS_CLOUD";
            case "AADSTS700016" ->
                "TEAMS_APP_ID is rejected ("
                        + code
                        + "): no such app in that tenant; copy the Application (client) ID again";
            case "AADSTS7000215" ->
                "TEAMS_APP_PASSWORD is rejected ("
                        + code
                        + "): copy the secret's Value, not its Secret ID, from Certificates & secrets";
            case "AADSTS7000222" ->
                "TEAMS_APP_PASSWORD has expired (" + code
                        + "); create a new client secret under Certificates & secrets";
            default ->
                "the login rejects the app ("
                        + code
                        + "); compare TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID with its registration";
        };
    }

    /// Checks the address: Teams sends only to https.
    private Stream<DoctorResult> address() {
        return "https".equals(config.baseUrl().getScheme())
                ? Stream.empty()
                : Stream.of(DoctorResult.note(
                        "teams",
                        config.baseUrl()
                                + " is not an https address, and Teams does not send to it; set DRUPPEL_BASE_URL"));
    }
}
