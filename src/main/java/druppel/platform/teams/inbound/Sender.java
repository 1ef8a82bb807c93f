package druppel.platform.teams.inbound;

import druppel.chat.PlatformEvent;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Role;
import druppel.domain.member.UserProfile;
import druppel.platform.teams.api.ConversationRef;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Who is behind an activity, as far as it says. What Teams tells of zone and language is that of
/// the device it was sent from.
public record Sender(Activity activity) {

    /// Empty where it comes from nobody in particular or from a bot.
    Optional<PlatformUser> person() {
        String called = activity.text("/from/id").orElse("");
        boolean nobody = called.isEmpty()
                || called.startsWith("28:")
                || activity.text("/from/role").orElse("").equalsIgnoreCase("bot");
        Optional<String> user = activity.text("/from/aadObjectId").map(id -> id.toLowerCase(Locale.ROOT));
        return nobody
                ? Optional.empty()
                : user.flatMap(id -> activity.tenant().map(tenant -> new PlatformUser(Platform.TEAMS, tenant, id)));
    }

    public UserProfile profile() {
        return new UserProfile(zone(), language(), Role.PERSON);
    }

    /// In which zone they are now, where it says so. Their devices may speak different languages,
    /// and the bot does not change its own with each.
    public Optional<PlatformEvent> change(PlatformUser user) {
        return zone().map(zone -> new PlatformEvent.Changed(user, Optional.of(zone), Optional.empty(), Role.PERSON));
    }

    public Language language() {
        return Stream.concat(
                        activity.text("/locale").stream(),
                        client().flatMap(client -> client.path("locale").stringValueOpt()).stream())
                .flatMap(locale -> Language.of(locale).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    /// How the sender is reached from here on.
    ContactInfo contact(ConversationRef conversationRef) {
        return new ContactInfo(
                conversationRef.service(),
                activity.text("/from/id").orElseThrow(),
                Optional.of(conversationRef.conversation()));
    }

    private Optional<ZoneId> zone() {
        return activity.text("/localTimezone")
                .or(() -> client().flatMap(client -> client.path("timezone").stringValueOpt()))
                .flatMap(TimeZones::named);
    }

    private Optional<JsonNode> client() {
        return activity.entities("clientInfo").findFirst();
    }
}
