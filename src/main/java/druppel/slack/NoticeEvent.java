package druppel.slack;

import druppel.chat.PlatformEvent;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.web.StrictJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An event by which Slack tells of a workspace or of somebody in it.
record NoticeEvent(String team, JsonNode event) {

    /// The bot is let in no more.
    Optional<News> ofWorkspace(EventType type) {
        return type == EventType.REVOKED && !revoked()
                ? Optional.empty()
                : Optional.of(new News(closed(type.type())));
    }

    /// Somebody is new or not as they were.
    Optional<News> ofPerson() {
        return person("/user/id").map(this::changed).map(News::new);
    }

    /// Somebody wants no disturbance, or no longer.
    Optional<News> ofQuiet() {
        return person("/user").map(this::quieted).map(News::new);
    }

    private PlatformEvent closed(String why) {
        return new PlatformEvent.Closed(new Workspace(Platform.SLACK, team), why);
    }

    /// A person may take back their own token; the bot's is another.
    private boolean revoked() {
        return !event.at("/tokens/bot").isEmpty();
    }

    private PlatformEvent changed(PlatformUser who) {
        SlackUser user = SlackUser.of(event.path("user"));
        return new PlatformEvent.Changed(who, user.zone(), user.language(), user.role());
    }

    private PlatformEvent quieted(PlatformUser who) {
        JsonNode status = event.path("dnd_status");
        return new PlatformEvent.Quieted(
                who,
                DoNotDisturb.quiet(
                        status.path("dnd_enabled").booleanValue(false),
                        status.path("next_dnd_start_ts").longValue(0),
                        status.path("next_dnd_end_ts").longValue(0)));
    }

    private Optional<PlatformUser> person(String pointer) {
        return StrictJson.text(event, pointer).map(user -> new PlatformUser(Platform.SLACK, team, user));
    }
}
