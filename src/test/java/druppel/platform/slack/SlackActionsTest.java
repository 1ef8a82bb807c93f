package druppel.platform.slack;

import static druppel.platform.slack.SlackFixture.event;
import static druppel.platform.slack.SlackFixture.pressed;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Button;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Members' actions in Slack are parsed correctly.
class SlackActionsTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final MessageRef FIRST = new MessageRef("D1", "1.1");

    private final SlackFixture slackFixture = wire();

    /// The transport under test.
    SlackFixture wire() {
        return new SlackFixture();
    }

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @ParameterizedTest(name = "{0} {1} asks for \"{2}\"")
    @CsvSource({
        "/tip, '', tip",
        "/tip, moed, tip moed",
        "/reflect, Ik heb geluisterd, reflect Ik heb geluisterd",
        "/streak, ' ', streak",
        "/nudge, at 8.30, nudge at 8.30",
        "/reflect, 'R&amp;D &lt;3 <https://a.b|a.b>', reflect R&D <3 a.b"
    })
    void aSlashCommandIsAsked(String command, String text, String asked) throws Exception {
        slackFixture.deliver(slackFixture.command(command, text));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Asked("trigger-1", ANNA, asked));
    }

    @Test
    void aCommandThatIsNotOursIsAcknowledged() throws Exception {
        assertThat(slackFixture.deliver(slackFixture.command("/weather", ""))).isEqualTo(200);
    }

    @Test
    void aDirectMessageIsSaid() throws Exception {
        slackFixture.deliver(message("\"text\":\"Ja &amp; nee\",\"ts\":\"1.1\""));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Said("Ev1", ANNA, "Ja & nee", FIRST, Optional.empty()));
    }

    @Test
    void aReplyInAThreadNamesWhatItAnswers() throws Exception {
        slackFixture.deliver(message("\"text\":\"Ja\",\"ts\":\"2.2\",\"thread_ts\":\"1.1\""));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Said("Ev1", ANNA, "Ja", new MessageRef("D1", "2.2"), Optional.of(FIRST)));
    }

    @Test
    void theFirstMessageOfAThreadAnswersNothing() throws Exception {
        slackFixture.deliver(message("\"text\":\"Ja\",\"ts\":\"1.1\",\"thread_ts\":\"1.1\""));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Said("Ev1", ANNA, "Ja", FIRST, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "thread_broadcast"})
    void aMessageWithSomethingToItIsStillSaid(String subtype) throws Exception {
        slackFixture.deliver(message("\"subtype\":\"%s\",\"text\":\"Ja\",\"ts\":\"1.1\"".formatted(subtype)));

        assertThat(slackFixture.heard()).isInstanceOf(UserAction.Said.class);
    }

    @Test
    void aFileWithoutAWordIsSaidWithAnEmptyOne() throws Exception {
        slackFixture.deliver(message("\"subtype\":\"file_share\",\"files\":[{\"id\":\"F1\"}],\"ts\":\"1.1\""));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Said("Ev1", ANNA, "", FIRST, Optional.empty()));
    }

    @Test
    void aMessageWhoseWordsAreTakenOutIsDeleted() throws Exception {
        slackFixture.deliver(changed("Ja", "", ""));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Deleted("Ev1", ANNA, FIRST));
    }

    @Test
    void aMessageWithABlockThatIsTooNewIsStillSaid() throws Exception {
        slackFixture.deliver(message("\"text\":\"Ja\",\"ts\":\"1.1\",\"blocks\":[{\"type\":7,\"elements\":\"new\"}]"));

        assertThat(slackFixture.heard()).isInstanceOf(UserAction.Said.class);
    }

    @Test
    void aChangedTextIsEdited() throws Exception {
        slackFixture.deliver(changed("Ja", "Nee", ""));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Edited("Ev1", ANNA, FIRST, "Nee"));
    }

    @Test
    void aMessageTakenBackIsDeleted() throws Exception {
        slackFixture.deliver(message("""
            "subtype":"message_deleted","deleted_ts":"1.1","ts":"2.2",
            "previous_message":{"user":"U1","text":"Ja","ts":"1.1"}\
            """));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Deleted("Ev1", ANNA, FIRST));
    }

    @Test
    void aMessageTakenBackThatHadRepliesIsDeleted() throws Exception {
        slackFixture.deliver(changed("Ja", "This message was deleted.", ",\"subtype\":\"tombstone\""));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Deleted("Ev1", ANNA, FIRST));
    }

    @Test
    void theMessagesTabIsOpened() throws Exception {
        slackFixture.deliver(event("Ev1", opened("messages")));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Opened("Ev1", ANNA));
    }

    @Test
    void theHomeTabIsLookedAt() throws Exception {
        slackFixture.deliver(event("Ev1", opened("home")));

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.HomeOpened("Ev1", ANNA));
    }

    @Test
    void aButtonIsPressedWithTheWordsThatItCarries() throws Exception {
        slackFixture.deliver(pressed("""
            {"type":"block_actions","trigger_id":"t1","team":{"id":"T1"},"user":{"id":"U1"},
             "container":{"type":"message","message_ts":"1.1","channel_id":"D1"},
             "channel":{"id":"D1"},"message":{"ts":"1.1"},
             "actions":[{"type":"button","action_id":"words:9.9","value":"words:9.9\\nGoed,\\ndank"}]}\
            """));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Pressed(
                        "t1", ANNA, Optional.of(FIRST), "words:9.9", Map.of(Button.WORDS, "Goed,\ndank")));
    }

    @Test
    void aButtonIsPressedWithWhatIsFilledIn() throws Exception {
        slackFixture.deliver(pressed("""
            {"type":"block_actions","trigger_id":"t1","team":{"id":"T1"},"user":{"id":"U1"},
             "container":{"type":"message","message_ts":"1.1","channel_id":"D1"},
             "channel":{"id":"D1"},"message":{"ts":"1.1"},
             "actions":[{"type":"button","action_id":"save:3#2","value":"save:3"}],
             "state":{"values":{
               "b1":{"words":{"type":"plain_text_input","value":"Goed, dank"}},
               "b2":{"time":{"type":"timepicker","selected_time":"08:30"}},
               "b3":{"pace":{"type":"static_select","selected_option":{"value":"daily"}}},
               "b4":{"days":{"type":"checkboxes","selected_options":[{"value":"MON"},{"value":"TUE"}]}},
               "b5":{"empty":{"type":"plain_text_input","value":null}},
               "b6":{"none":{"type":"checkboxes","selected_options":[]}}}}}\
            """));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Pressed(
                        "t1",
                        ANNA,
                        Optional.of(FIRST),
                        "save:3",
                        Map.of(
                                "words", "Goed, dank",
                                "time", "08:30",
                                "pace", "daily",
                                "days", "MON,TUE",
                                "empty", "",
                                "none", "")));
    }

    @Test
    void anOrgWideInstallNamesTheWorkspaceOfTheUser() throws Exception {
        slackFixture.deliver(pressed("""
            {"type":"block_actions","trigger_id":"t1","team":null,"user":{"id":"U1","team_id":"T1"},
             "actions":[{"type":"button","action_id":"done"}]}\
            """));

        assertThat(slackFixture.heard().from()).isEqualTo(ANNA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"reaction_added\",\"user\":\"U1\"}",
                "{\"type\":\"app_home_opened\",\"tab\":\"about\",\"user\":\"U1\"}",
                "{\"type\":\"message\",\"channel_type\":\"channel\",\"channel\":\"C1\",\"user\":\"U1\",\"text\":\"Ja\",\"ts\":\"1.1\"}",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",\"bot_id\":\"B1\",\"text\":\"Ja\",\"ts\":\"1.1\"}",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"subtype\":\"channel_join\",\"user\":\"U1\",\"text\":\"Ja\",\"ts\":\"1.1\"}",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"subtype\":\"message_changed\",\"message\":{\"user\":\"U1\",\"text\":\"Ja\",\"ts\":\"1.1\"},\"previous_message\":{\"user\":\"U1\",\"text\":\"Ja\"}}",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"subtype\":\"message_changed\",\"message\":{\"user\":\"U1\",\"bot_id\":\"B1\",\"text\":\"Nee\",\"ts\":\"1.1\"},\"previous_message\":{\"user\":\"U1\",\"text\":\"Ja\"}}",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"subtype\":\"message_deleted\",\"deleted_ts\":\"1.1\",\"previous_message\":{\"user\":\"U1\",\"bot_id\":\"B1\",\"text\":\"Ja\"}}"
            })
    void whatDoesNotConcernUsIsAcknowledgedAndNotStored(String inner) throws Exception {
        assertThat(slackFixture.deliver(event("Ev1", inner))).isEqualTo(200);
        assertThat(slackFixture.store.events()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"app_rate_limited\",\"team_id\":\"T1\",\"minute_rate_limited\":1}",
                "ssl_check=1&token=x"
            })
    void whatSlackTellsOfItselfIsAcknowledged(String body) throws Exception {
        assertThat(slackFixture.deliver(body)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " \r\n\r\n"})
    void aSignedBodyMayEndInWhiteSpace(String ending) throws Exception {
        assertThat(slackFixture.deliver(message("\"text\":\"Ja\",\"ts\":\"1.1\"") + ending))
                .isEqualTo(200);
    }

    @Test
    void aSignedBodyMayHoldRawCharacters() throws Exception {
        slackFixture.deliver(message("\"text\":\"Één 🌱 groei\",\"ts\":\"1.1\""));

        assertThat(slackFixture.heard())
                .isEqualTo(new UserAction.Said("Ev1", ANNA, "Één 🌱 groei", FIRST, Optional.empty()));
    }

    @Test
    void aSignedBodyMayBeBrokenIntoLines() throws Exception {
        String body = message("\"text\":\"Ja\",\"ts\":\"1.1\"").replace(",\"", ",\r\n\"");

        slackFixture.deliver(body);

        assertThat(slackFixture.heard()).isEqualTo(new UserAction.Said("Ev1", ANNA, "Ja", FIRST, Optional.empty()));
    }

    private static String message(String fields) {
        return event(
                "Ev1",
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",%s}"
                        .formatted(fields));
    }

    private static String changed(String before, String after, String more) {
        return event("Ev1", """
            {"type":"message","channel_type":"im","channel":"D1","subtype":"message_changed",
             "message":{"user":"U1","text":"%s","ts":"1.1"%s},
             "previous_message":{"user":"U1","text":"%s","ts":"1.1"}}\
            """.formatted(after, more, before));
    }

    private static String opened(String tab) {
        return "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"%s\"}".formatted(tab);
    }
}
