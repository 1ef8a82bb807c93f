package druppel.platform.teams.inbound;

import druppel.chat.PlatformEvent;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.platform.teams.api.ConversationRef;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The sender of an activity. Time zone and language are those of the sender's device.
public record Sender(Activity activity) {

    /// The user; empty if the sender is a bot or missing.
    Optional<PlatformUser> person() {
        String id = activity.text("/from/id").orElse("");
        boolean botOrMissing = id.isEmpty()
                || id.startsWith("28:")
                || activity.text("/from/role").orElse("").equalsIgnoreCase("bot");
        Optional<String> user = activity.text("/from/aadObjectId").map(objectId -> objectId.toLowerCase(Locale.ROOT));
        return botOrMissing
                ? Optional.empty()
                : user.flatMap(objectId ->
                        activity.tenant().map(tenant -> new PlatformUser(Platform.TEAMS, tenant, objectId)));
    }

    public UserProfile profile() {
        return new UserProfile(zone(), language(), UserProfile.Role.PERSON);
    }

    /// The sender's time zone, if given. The language is ignored: devices may differ, and the bot does not
    /// switch with each.
    public Optional<PlatformEvent> change(PlatformUser user) {
        return zone().map(zone ->
                new PlatformEvent.Changed(user, Optional.of(zone), Optional.empty(), UserProfile.Role.PERSON));
    }

    public Language language() {
        return Stream.concat(
                        activity.text("/locale").stream(),
                        client().flatMap(client -> client.path("locale").stringValueOpt()).stream())
                .flatMap(locale -> Language.of(locale).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    /// The contact information for later messages to the sender.
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
