package druppel.platform.slack;

import com.slack.api.Slack;
import druppel.config.Config;
import druppel.config.DoctorResult;
import druppel.domain.install.StoredInstallation;
import druppel.domain.member.Platform;
import druppel.platform.StoredRows;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackCheck;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import druppel.platform.slack.oauth.OAuthClient;
import druppel.platform.slack.socket.SocketCheck;
import druppel.platform.slack.socket.SocketUrlProvider;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/// Checks of the doctor command: whether Slack accepts the tokens, and where the app is installed.
public record SlackDoctor(Config config, SlackSettings settings, StoredRows rows) {

    List<DoctorResult> examine() {
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed _ -> Stream.concat(Stream.of(said()), socket()).toList();
            case SlackAuth.Client _ ->
                Stream.of(Stream.of(said()), address(), installs())
                        .flatMap(findings -> findings)
                        .toList();
        };
    }

    /// Checks whether the bot token works and has the scopes that the app needs, or whether Slack knows the client.
    public static SlackCheck check(SlackSettings settings) {
        Slack slack = SlackApi.client(settings, SlackModule.PATIENCE);
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed(String token) -> SlackCheck.of(slack.methods(token));
            case SlackAuth.Client client -> new OAuthClient(slack, client, settings.api()).check();
        };
    }

    /// Checks whether the app-level token of Socket Mode works; empty if there is none.
    public static Optional<SocketCheck> checkSocket(SlackSettings settings) {
        return SocketUrlProvider.of(settings, SlackApi.client(settings, SlackModule.PATIENCE))
                .map(SocketUrlProvider::next);
    }

    private DoctorResult said() {
        return switch (check(settings)) {
            case SlackCheck.Known _ -> ok("the client and its secret are known");
            case SlackCheck.Works works
            when works.missing().isEmpty() -> ok("the token works in workspace " + works.team());
            case SlackCheck.Works works ->
                failed("scopes missing: "
                        + String.join(", ", works.missing())
                        + "; add them under OAuth & Permissions and reinstall");
            case SlackCheck.Refused refused -> failed(refused(refused.code()));
            case SlackCheck.Silent silent ->
                failed("no answer from " + settings.api() + " (" + silent.why() + "); check the network access to it");
        };
    }

    private Stream<DoctorResult> socket() {
        return checkSocket(settings).map(SlackDoctor::socket).stream();
    }

    private static DoctorResult socket(SocketCheck check) {
        return switch (check) {
            case SocketCheck.Works _ -> ok("the app token works: events arrive through Socket Mode");
            case SocketCheck.Refused refused -> failed(SlackSettingKey.SLACK_APP_TOKEN + " " + remedy(refused));
            case SocketCheck.Silent silent ->
                failed("no connection for Socket Mode (" + silent.why() + "); check the network access to Slack");
        };
    }

    /// What to do about an app token that Slack does not want.
    static String remedy(SocketCheck.Refused refused) {
        return "is rejected ("
                + refused.code()
                + "); create one with connections:write under Basic Information → App-Level Tokens";
    }

    private String refused(String code) {
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed _ ->
                "SLACK_BOT_TOKEN is rejected (" + code + "); copy it again from OAuth & Permissions";
            case SlackAuth.Client _ ->
                "SLACK_CLIENT_ID or SLACK_CLIENT_SECRET is rejected ("
                        + code
                        + "); copy both again from Basic Information";
        };
    }

    /// Checks the address: Slack redirects only to https.
    private Stream<DoctorResult> address() {
        return "https".equals(config.baseUrl().getScheme())
                ? Stream.empty()
                : Stream.of(DoctorResult.note(
                        "slack",
                        config.baseUrl()
                                + " is not an https address, and Slack does not redirect to it; set DRUPPEL_BASE_URL"));
    }

    /// The installations; none if the database cannot be read, which another check reports.
    private Stream<DoctorResult> installs() {
        return rows.read(found -> found.installations().all(Platform.SLACK), List.<StoredInstallation>of()).stream()
                .flatMap(SlackDoctor::installs);
    }

    private static Stream<DoctorResult> installs(List<StoredInstallation> everywhere) {
        DoctorResult count = ok("installed in " + counted(everywhere.size()));
        return Stream.concat(Stream.of(count), everywhere.stream().flatMap(SlackDoctor::troubles));
    }

    private static Stream<DoctorResult> troubles(StoredInstallation storedInstallation) {
        String workspace = storedInstallation.installation().workspace().id();
        SortedSet<String> missing =
                SlackCheck.missing(storedInstallation.installation().scopes());
        if (storedInstallation.refused()) {
            return Stream.of(failed(workspace + ": its token can no longer be refreshed; reinstall it there"));
        }
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        failed(workspace + ": scopes missing: " + String.join(", ", missing) + "; reinstall it there"));
    }

    private static String counted(int number) {
        return number == 1 ? "1 workspace" : number + " workspaces";
    }

    private static DoctorResult ok(String text) {
        return DoctorResult.ok("slack", text);
    }

    private static DoctorResult failed(String text) {
        return DoctorResult.failed("slack", text);
    }
}
