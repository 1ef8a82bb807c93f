package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat;
import druppel.chat.MemberFiles;
import druppel.chat.ProfileLookupResult;
import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.outbound.CardSender;
import druppel.platform.slack.outbound.SlackChat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// User profiles, with and without the fields that Slack may leave out.
class SlackProfileTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final TokenProvider TOKENS = TokenProvider.fixed("xoxb-1");

    private final FakeSlack slack = new FakeSlack();
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private final Chat chat = new SlackChat(
            new SlackApi(SlackApi.client(settings, Duration.ofSeconds(1)), TOKENS, SlackFixture.CLOCK),
            CardSender.open(settings, TOKENS, MemberFiles.NONE, Duration.ofSeconds(1), pause -> {}, SlackFixture.CLOCK),
            user -> {});

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aProfileHasZoneAndLanguage() {
        slack.next("users.info", user("\"tz\":\"Europe/Amsterdam\",\"locale\":\"nl-NL\""));

        assertThat(profile())
                .isEqualTo(new UserProfile(
                        Optional.of(ZoneId.of("Europe/Amsterdam")), Language.NL, UserProfile.Role.PERSON));
    }

    @Test
    void aProfileInALanguageThatTheBotDoesNotSpeakIsEnglish() {
        slack.next("users.info", user("\"tz\":\"Europe/Rome\",\"locale\":\"it-IT\""));

        assertThat(profile())
                .isEqualTo(
                        new UserProfile(Optional.of(ZoneId.of("Europe/Rome")), Language.EN, UserProfile.Role.PERSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tz\":\"Mars/Olympus\"",
                "\"tz\":\"Z\"",
                "\"tz\":\"+02:00\"",
                "\"tz\":null",
                "\"name\":\"anna\""
            })
    void aZoneThatSlackDoesNotNameIsUnknown(String fields) {
        slack.next("users.info", user(fields));

        assertThat(profile().zone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GONE, deleted",
        "BOT, is_bot",
        "BOT, is_workflow_bot",
        "GUEST, is_restricted",
        "GUEST, is_ultra_restricted",
        "GUEST, is_stranger",
        "ADMIN, is_admin",
        "ADMIN, is_owner",
        "PERSON, is_email_confirmed"
    })
    void aProfileSaysWhatSomebodyIs(UserProfile.Role role, String flag) {
        slack.next("users.info", user("\"%s\":true".formatted(flag)));

        assertThat(profile().role()).isEqualTo(role);
    }

    @Test
    void slacksOwnBotIsABot() {
        slack.next("users.info", "{\"ok\":true,\"user\":{\"id\":\"USLACKBOT\"}}");

        assertThat(profile().role()).isEqualTo(UserProfile.Role.BOT);
    }

    @Test
    void whoSlackDoesNotKnowIsNobody() {
        slack.next("users.info", failure("user_not_found"));

        assertThat(chat.profileInBackground(ANNA)).isEqualTo(new ProfileLookupResult.NotFound());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whoSlackDoesNotSayNowIsAskedForLater(int status) {
        slack.next("users.info", new Manner.Status(status, Map.of()));

        assertThat(chat.profileInBackground(ANNA)).isEqualTo(new ProfileLookupResult.Unavailable());
    }

    private UserProfile profile() {
        return assertThat(chat.profileInBackground(ANNA))
                .asInstanceOf(InstanceOfAssertFactories.type(ProfileLookupResult.Known.class))
                .actual()
                .profile();
    }

    private static String failure(String error) {
        return "{\"ok\":false,\"error\":\"%s\"}".formatted(error);
    }

    private static String user(String fields) {
        return "{\"ok\":true,\"user\":{\"id\":\"U1\",%s}}".formatted(fields);
    }
}
