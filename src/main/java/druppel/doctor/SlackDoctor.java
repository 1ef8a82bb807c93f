package druppel.doctor;

import druppel.config.Config;
import druppel.config.SettingKey;
import druppel.domain.install.StoredInstallation;
import druppel.domain.member.Platform;
import druppel.platform.slack.SlackModule;
import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackCheck;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.socket.SocketCheck;
import druppel.store.Database;
import druppel.store.dialect.StoreUnavailableException;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/// Checks the Slack settings with Slack, and where the bot is installed.
public record SlackDoctor(Config config, SlackSettings settings) {

    List<DoctorResult> examine() {
        return switch (settings.slackAuth()) {
            case SlackAuth.Fixed _ -> Stream.concat(Stream.of(said()), socket()).toList();
            case SlackAuth.Client _ ->
                Stream.of(Stream.of(said()), address(), installs())
                        .flatMap(findings -> findings)
                        .toList();
        };
    }

    private DoctorResult said() {
        return switch (SlackModule.check(settings)) {
            case SlackCheck.Known _ -> DoctorResult.well("slack", "the client and its secret are known");
            case SlackCheck.Works works
            when works.missing().isEmpty() ->
                DoctorResult.well("slack", "the token works in workspace " + works.team());
            case SlackCheck.Works works ->
                DoctorResult.ill(
                        "slack",
                        "scopes missing: "
                                + String.join(", ", works.missing())
                                + "; add them under OAuth & Permissions and reinstall");
            case SlackCheck.Refused refused -> DoctorResult.ill("slack", refused(refused.code()));
            case SlackCheck.Silent silent ->
                DoctorResult.ill(
                        "slack",
                        "no answer from " + settings.api() + " (" + silent.why() + "); check the network access to it");
        };
    }

    private Stream<DoctorResult> socket() {
        return SlackModule.checkSocket(settings).map(SlackDoctor::socket).stream();
    }

    private static DoctorResult socket(SocketCheck check) {
        return switch (check) {
            case SocketCheck.Works _ ->
                DoctorResult.well("slack", "the app token works: events arrive through Socket Mode");
            case SocketCheck.Refused refused ->
                DoctorResult.ill("slack", SettingKey.SLACK_APP_TOKEN + " " + remedy(refused));
            case SocketCheck.Silent silent ->
                DoctorResult.ill(
                        "slack",
                        "no connection for Socket Mode (" + silent.why() + "); check the network access to Slack");
        };
    }

    /// The remedy if Slack rejects the app-level token.
    public static String remedy(SocketCheck.Refused refused) {
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
        try {
            return Database.exists(config.database()) && Database.pending(config.database()) == 0
                    ? installs(everywhere())
                    : installs(List.of());
        } catch (StoreUnavailableException unavailable) {
            return Stream.empty();
        }
    }

    private List<StoredInstallation> everywhere() {
        try (Database database = Database.openAsIs(config.database(), config.keyset())) {
            return database.read(rows -> rows.installations().all(Platform.SLACK));
        }
    }

    private static Stream<DoctorResult> installs(List<StoredInstallation> everywhere) {
        DoctorResult count = DoctorResult.well("slack", "installed in " + counted(everywhere.size()));
        return Stream.concat(Stream.of(count), everywhere.stream().flatMap(SlackDoctor::troubles));
    }

    private static Stream<DoctorResult> troubles(StoredInstallation storedInstallation) {
        String workspace = storedInstallation.installation().workspace().id();
        SortedSet<String> missing =
                SlackModule.missing(storedInstallation.installation().scopes());
        if (storedInstallation.refused()) {
            return Stream.of(DoctorResult.ill(
                    "slack", workspace + ": its token can no longer be refreshed; reinstall it there"));
        }
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(DoctorResult.ill(
                        "slack",
                        workspace + ": scopes missing: " + String.join(", ", missing) + "; reinstall it there"));
    }

    private static String counted(int number) {
        return number == 1 ? "1 workspace" : number + " workspaces";
    }
}
