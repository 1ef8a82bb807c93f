package druppel.platform.slack.api;

import com.slack.api.model.User;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.domain.member.UserProfile;
import druppel.web.StrictJson;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A user object as Slack sends it in responses and events. Fields that are missing are empty; an unsupported
/// language counts as English.
public record SlackUser(Optional<ZoneId> zone, Optional<Language> language, UserProfile.Role role) {
    /// The id of Slackbot, which Slack does not mark as a bot.
    public static final String SLACKBOT = "USLACKBOT";

    public static SlackUser of(User user) {
        return new SlackUser(
                Optional.ofNullable(user.getTz()).flatMap(TimeZones::named),
                Optional.ofNullable(user.getLocale()).map(SlackUser::language),
                role(user));
    }

    public static SlackUser of(JsonNode user) {
        return new SlackUser(
                StrictJson.text(user, "/tz").flatMap(TimeZones::named),
                StrictJson.text(user, "/locale").map(SlackUser::language),
                role(user));
    }

    public UserProfile profile() {
        return new UserProfile(zone, language.orElse(Language.EN), role);
    }

    private static UserProfile.Role role(User user) {
        return role(
                user.isDeleted(),
                user.isBot() || user.isWorkflowBot() || SLACKBOT.equals(user.getId()),
                user.isRestricted() || user.isUltraRestricted() || user.isStranger(),
                user.isAdmin() || user.isOwner());
    }

    private static UserProfile.Role role(JsonNode user) {
        return role(
                any(user, "deleted"),
                any(user, "is_bot", "is_workflow_bot")
                        || user.path("id").asString("").equals(SLACKBOT),
                any(user, "is_restricted", "is_ultra_restricted", "is_stranger"),
                any(user, "is_admin", "is_owner"));
    }

    private static UserProfile.Role role(boolean gone, boolean bot, boolean guest, boolean admin) {
        if (gone) {
            return UserProfile.Role.GONE;
        }
        if (bot) {
            return UserProfile.Role.BOT;
        }
        if (guest) {
            return UserProfile.Role.GUEST;
        }
        return admin ? UserProfile.Role.ADMIN : UserProfile.Role.PERSON;
    }

    private static boolean any(JsonNode user, String... flags) {
        return Stream.of(flags).anyMatch(flag -> user.path(flag).booleanValue(false));
    }

    private static Language language(String locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
