package druppel.platform.slack.inbound;

import druppel.chat.PlatformEvent;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.DoNotDisturbLookup;
import druppel.platform.slack.api.SlackUser;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Parser of events about a workspace or a user, which no member caused by talking to the bot.
record NoticeParser(String team, JsonNode event) {

    /// The app was uninstalled or its token revoked.
    Optional<SlackNotice> ofWorkspace(EventType type) {
        return type == EventType.REVOKED && !revoked()
                ? Optional.empty()
                : Optional.of(new SlackNotice(closed(type.type())));
    }

    /// A user joined or changed.
    Optional<SlackNotice> ofPerson() {
        return person("/user/id").map(this::changed).map(SlackNotice::new);
    }

    /// A user's do-not-disturb status changed.
    Optional<SlackNotice> ofQuiet() {
        return person("/user").map(this::quieted).map(SlackNotice::new);
    }

    private PlatformEvent closed(String why) {
        return new PlatformEvent.Closed(new Workspace(Platform.SLACK, team), why);
    }

    /// A user can revoke their own token; only the bot token matters.
    private boolean revoked() {
        return !event.at("/tokens/bot").isEmpty();
    }

    private PlatformEvent changed(PlatformUser who) {
        SlackUser user = SlackUser.of(event.path("user"));
        return new PlatformEvent.Changed(who, user.zone(), user.language(), user.role());
    }

    private PlatformEvent quieted(PlatformUser who) {
        JsonNode status = event.path("dnd_status");
        return new PlatformEvent.DoNotDisturbChanged(
                who,
                DoNotDisturbLookup.quiet(
                        status.path("dnd_enabled").booleanValue(false),
                        status.path("next_dnd_start_ts").longValue(0),
                        status.path("next_dnd_end_ts").longValue(0)));
    }

    private Optional<PlatformUser> person(String pointer) {
        return StrictJson.text(event, pointer).map(user -> new PlatformUser(Platform.SLACK, team, user));
    }
}
