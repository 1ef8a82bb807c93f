package druppel.config;

import druppel.platform.slack.api.SlackAuth;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Reads the Slack settings: the token of one workspace, or an OAuth client for many.
///
/// @param api the base address of Slack's web API
record SlackConfigReader(SettingSources sources, URI api) {
    private static final List<SettingKey> ONE = List.of(SettingKey.SLACK_BOT_TOKEN, SettingKey.SLACK_SIGNING_SECRET);
    private static final String NEEDED_FOR_ONE = "SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN";
    private static final String NEEDED_FOR_MANY = "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET";

    /// The settings; empty if nothing about Slack is set.
    Optional<SlackSettings> settings() {
        if (given(SettingKey.SLACK_CLIENT_ID) || given(SettingKey.SLACK_CLIENT_SECRET)) {
            return Optional.of(many());
        }
        return given(SettingKey.SLACK_APP_TOKEN) || ONE.stream().anyMatch(this::given)
                ? Optional.of(one())
                : Optional.empty();
    }

    private SlackSettings one() {
        Optional<Entrance> socket = appToken().map(Entrance.Socket::new);
        SlackAuth token = new SlackAuth.Fixed(required(SettingKey.SLACK_BOT_TOKEN, NEEDED_FOR_ONE));
        return new SlackSettings(token, socket.orElseGet(() -> requests(NEEDED_FOR_ONE)), api);
    }

    private Optional<String> appToken() {
        Optional<String> token = sources.value(SettingKey.SLACK_APP_TOKEN);
        if (token.isPresent() && !token.get().startsWith("xapp-")) {
            throw new InvalidSettingException(
                    SettingKey.SLACK_APP_TOKEN, "not an app-level token; give the one that begins with xapp-");
        }
        return token;
    }

    private SlackSettings many() {
        refuse(
                SettingKey.SLACK_APP_TOKEN,
                "cannot be used with SLACK_CLIENT_ID: Slack does not let an app that others can"
                        + " install use Socket Mode; remove one of them");
        refuse(
                SettingKey.SLACK_BOT_TOKEN,
                "set together with SLACK_CLIENT_ID or SLACK_CLIENT_SECRET; keep the token for one workspace,"
                        + " or the client's two for many, which bring their own tokens");
        SlackAuth.Client client = new SlackAuth.Client(
                required(SettingKey.SLACK_CLIENT_ID, NEEDED_FOR_MANY),
                required(SettingKey.SLACK_CLIENT_SECRET, NEEDED_FOR_MANY));
        return new SlackSettings(client, requests(NEEDED_FOR_MANY), api);
    }

    private Entrance requests(String together) {
        return new Entrance.Requests(required(SettingKey.SLACK_SIGNING_SECRET, together));
    }

    private void refuse(SettingKey settingKey, String why) {
        if (given(settingKey)) {
            throw new InvalidSettingException(settingKey, why);
        }
    }

    private boolean given(SettingKey settingKey) {
        return sources.value(settingKey).isPresent();
    }

    private String required(SettingKey settingKey, String together) {
        return sources.value(settingKey)
                .orElseThrow(() -> new InvalidSettingException(settingKey, "missing; Slack needs " + together));
    }
}
