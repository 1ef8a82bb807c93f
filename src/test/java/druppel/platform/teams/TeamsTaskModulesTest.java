package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.reflection.Reflection;
import druppel.platform.teams.api.TeamsTimeouts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Task modules opened from a channel: nothing of theirs is posted there.
class TeamsTaskModulesTest {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aReflectionIsWrittenFromAnywhere() throws Exception {
        application.says("anna", "1", "start");
        JsonNode window = application.invoked(application.sampleActivities.opening("anna", "f:1", "write", ""));
        assertThat(window.at("/task/type").asString()).isEqualTo("continue");
        assertThat(window.at("/task/value/card/content").toString())
                .contains("Action.Submit", "keep:")
                .doesNotContain("Action.Execute");
        int before = application.said().size();

        JsonNode result = application.invoked(keeping("I asked first."));

        assertThat(result.at("/task/type").asString()).isEqualTo("message");
        assertThat(result.at("/task/value").asString()).contains("Saved. Only you can see it");
        assertThat(reflections()).containsExactly("I asked first.");
        assertThat(application.said()).hasSize(before);
    }

    @Test
    void theWordsOfAMessageStandInTheForm() throws Exception {
        application.says("anna", "1", "start");

        JsonNode window = application.invoked(
                application.sampleActivities.opening("anna", "f:1", "keep", "<p>Good <b>talk</b> &amp; silence</p>"));

        assertThat(window.at("/task/value/card/content").toString()).contains("Good talk & silence");
    }

    @Test
    void aLongMessageFitsIntoTheForm() throws Exception {
        application.says("anna", "1", "start");

        JsonNode window =
                application.invoked(application.sampleActivities.opening("anna", "f:1", "keep", "é".repeat(9_000)));

        assertThat(window.at("/task/value/card").findValues("value"))
                .anySatisfy(
                        value -> assertThat(value.asString("")).startsWith("é").hasSize(3_000));
    }

    @Test
    void whatCannotBeKeptComesBack() throws Exception {
        application.says("anna", "1", "start");

        JsonNode again = application.invoked(keeping(" "));

        assertThat(again.at("/task/type").asString()).isEqualTo("continue");
        assertThat(reflections()).isEmpty();
        assertThat(application.store.events()).isEqualTo(1);
    }

    @Test
    void whatComesBackSaysWhyAndHasTheWordsStill() throws Exception {
        TeamsTimeouts times = TeamsTimeouts.standard(Duration.ofSeconds(1));
        try (TeamsTestApplication strict = new TeamsTestApplication("2026-11-30T08:00:00Z", times, Strict::new)) {
            strict.says("anna", "1", "start");
            JsonNode again = strict.invoked(
                    strict.sampleActivities.sent("anna", "f:2", "keep:today", Map.of("reflection", "I asked first.")));

            assertThat(again.at("/task/value/card/content").toString()).contains("Not so fast", "I asked first.");
        }
    }

    /// Rejects every form.
    private record Strict(ChatService talking) implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            return talking.answer(action);
        }

        @Override
        public Map<String, String> faults(UserAction.Pressed form) {
            return Map.of("reflection", "Not so fast");
        }
    }

    @Test
    void whoHasNotJoinedIsToldHow() throws Exception {
        JsonNode window = application.invoked(application.sampleActivities.opening("anna", "f:1", "write", ""));

        assertThat(window.at("/task/type").asString()).isEqualTo("message");
        assertThat(window.at("/task/value").asString()).isNotBlank();
        assertThat(application.said()).isEmpty();
    }

    @Test
    void whoIsMetInATaskModuleIsMetInTheirLanguageAndZone() throws Exception {
        ObjectNode first = application.sampleActivities.opening("anna", "f:1", "write", "");

        JsonNode window = application.invoked(first.put("locale", "nl-NL"));

        assertThat(window.at("/task/value").asString()).contains("Doe eerst mee");
        assertThat(application.member("anna").language()).isEqualTo(Language.NL);
        assertThat(application.member("anna").settings().zone()).contains(ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void theSameIsKeptOnce() throws Exception {
        application.says("anna", "1", "start");
        application.invoked(keeping("I asked first."));
        application.deliver(keeping("I asked first."));
        application.settle();

        assertThat(reflections()).hasSize(1);
    }

    @Test
    void whatACrashCutOffIsToldInTheConversation() throws Exception {
        application.says("anna", "1", "start");
        application.leaveBehind("19:team@thread.tacv2;messageid=1:f:2", keeping("I asked first."));
        int before = application.said().size();

        application.module.resume();
        application.settle();

        assertThat(reflections()).hasSize(1);
        assertThat(application.said()).hasSize(before + 1);
        assertThat(application.last().path()).contains("/a:anna/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"composeExtension/fetchTask", "composeExtension/submitAction"})
    void anotherCommandIsUnknown(String name) throws Exception {
        ObjectNode activity = application.sampleActivities.opening("anna", "f:1", "other", "");

        assertThat(application.deliver(activity.put("name", name)).statusCode()).isEqualTo(501);
    }

    private ObjectNode keeping(String words) {
        return application.sampleActivities.sent(
                "anna", "f:2", "keep:day", Map.of("reflection", words, "day", "today"));
    }

    private List<String> reflections() {
        long id = application.member("anna").id();
        LocalDate today = LocalDate.parse("2026-11-30");
        List<Reflection> kept =
                application.store.read(rows -> rows.reflections().between(id, today, today));
        return kept.stream().map(reflection -> reflection.text().orElseThrow()).toList();
    }
}
