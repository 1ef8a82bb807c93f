package druppel.platform.slack;

import druppel.config.InvalidSettingException;
import druppel.config.SettingKey;
import druppel.config.SettingSources;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.SlackSettings.Entrance;
import druppel.platform.slack.api.SlackSettings.SlackAuth;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Reads what it takes to speak with Slack: the token of one workspace, or a client for many.
record SlackConfigReader(SettingSources sources) {
    private static final List<SlackSettingKey> ONE =
            List.of(SlackSettingKey.SLACK_BOT_TOKEN, SlackSettingKey.SLACK_SIGNING_SECRET);
    private static final String NEEDED_FOR_ONE = "SLACK_BOT_TOKEN, and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN";
    private static final String NEEDED_FOR_MANY = "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET";

    /// Empty where nothing of Slack is set.
    Optional<SlackSettings> settings() {
        URI api = sources.address(SlackSettingKey.SLACK_API_URL).orElse(SlackSettings.SLACK);
        if (given(SlackSettingKey.SLACK_CLIENT_ID) || given(SlackSettingKey.SLACK_CLIENT_SECRET)) {
            return Optional.of(many(api));
        }
        return given(SlackSettingKey.SLACK_APP_TOKEN) || ONE.stream().anyMatch(this::given)
                ? Optional.of(one(api))
                : Optional.empty();
    }

    private SlackSettings one(URI api) {
        Optional<Entrance> socket = appToken().map(Entrance.Socket::new);
        SlackAuth token = new SlackAuth.Fixed(required(SlackSettingKey.SLACK_BOT_TOKEN, NEEDED_FOR_ONE));
        return new SlackSettings(token, socket.orElseGet(() -> requests(NEEDED_FOR_ONE)), api, openId());
    }

    private boolean openId() {
        return sources.value(SettingKey.OIDC_ISSUER).isPresent();
    }

    private Optional<String> appToken() {
        Optional<String> token = sources.value(SlackSettingKey.SLACK_APP_TOKEN);
        if (token.isPresent() && !token.get().startsWith("xapp-")) {
            throw new InvalidSettingException(
                    SlackSettingKey.SLACK_APP_TOKEN, "not an app-level token; give the one that begins with xapp-");
        }
        return token;
    }

    private SlackSettings many(URI api) {
        refuse(
                SlackSettingKey.SLACK_APP_TOKEN,
                "cannot be used with SLACK_CLIENT_ID: Slack does not let an app that others can"
                        + " install use Socket Mode; remove one of them");
        refuse(
                SlackSettingKey.SLACK_BOT_TOKEN,
                "set together with SLACK_CLIENT_ID or SLACK_CLIENT_SECRET; keep the token for one workspace,"
                        + " or the client's two for many, which bring their own tokens");
        SlackAuth.Client client = new SlackAuth.Client(
                required(SlackSettingKey.SLACK_CLIENT_ID, NEEDED_FOR_MANY),
                required(SlackSettingKey.SLACK_CLIENT_SECRET, NEEDED_FOR_MANY));
        return new SlackSettings(client, requests(NEEDED_FOR_MANY), api, openId());
    }

    private Entrance requests(String together) {
        return new Entrance.Requests(required(SlackSettingKey.SLACK_SIGNING_SECRET, together));
    }

    private void refuse(SlackSettingKey setting, String why) {
        if (given(setting)) {
            throw new InvalidSettingException(setting, why);
        }
    }

    private boolean given(SlackSettingKey setting) {
        return sources.value(setting).isPresent();
    }

    private String required(SlackSettingKey setting, String together) {
        return sources.value(setting)
                .orElseThrow(() -> new InvalidSettingException(setting, "missing; Slack needs " + together));
    }
}
