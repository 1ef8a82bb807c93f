package druppel;

import druppel.slack.Access;
import druppel.slack.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what it takes to speak with Slack: the token of one workspace, or a client for many.
///
/// @param api base of the Web API
record CheckedSlack(SettingSources sources, URI api) {
    private static final List<Setting> ONE =
            List.of(Setting.SLACK_BOT_TOKEN, Setting.SLACK_SIGNING_SECRET);
    private static final List<Setting> MANY =
            List.of(
                    Setting.SLACK_CLIENT_ID,
                    Setting.SLACK_CLIENT_SECRET,
                    Setting.SLACK_SIGNING_SECRET);

    /// Empty where nothing of Slack is set.
    Optional<SlackSettings> settings() {
        if (given(Setting.SLACK_CLIENT_ID) || given(Setting.SLACK_CLIENT_SECRET)) {
            return Optional.of(many());
        }
        return ONE.stream().anyMatch(this::given) ? Optional.of(one()) : Optional.empty();
    }

    private SlackSettings one() {
        return new SlackSettings(
                required(Setting.SLACK_BOT_TOKEN, ONE),
                required(Setting.SLACK_SIGNING_SECRET, ONE),
                api);
    }

    private SlackSettings many() {
        if (given(Setting.SLACK_BOT_TOKEN)) {
            throw new WrongSetting(
                    Setting.SLACK_BOT_TOKEN,
                    "set together with SLACK_CLIENT_ID or SLACK_CLIENT_SECRET; keep the token for one workspace,"
                            + " or the client's two for many, which bring their own tokens");
        }
        Access.Client client =
                new Access.Client(
                        required(Setting.SLACK_CLIENT_ID, MANY),
                        required(Setting.SLACK_CLIENT_SECRET, MANY));
        return new SlackSettings(client, required(Setting.SLACK_SIGNING_SECRET, MANY), api);
    }

    private boolean given(Setting setting) {
        return sources.value(setting).isPresent();
    }

    private String required(Setting setting, List<Setting> together) {
        return sources.value(setting)
                .orElseThrow(() ->
                        new WrongSetting(setting, "missing; Slack needs " + listed(together)));
    }

    private static String listed(List<Setting> settings) {
        String last = settings.getLast().name();
        return settings.stream()
                        .map(Setting::name)
                        .filter(name -> !name.equals(last))
                        .collect(Collectors.joining(", "))
                + " and "
                + last;
    }
}
