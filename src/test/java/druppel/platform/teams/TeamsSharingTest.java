package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A member inserts a text of their own into a message, with the message extension.
class TeamsSharingTest {
    private static final String WORDS = "<at>everyone</at> **I** asked [x](https://a.example)";

    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @BeforeEach
    void write() throws Exception {
        application.says("anna", "1", "start");
        application.says("anna", "2", "I waited");
        application.says("anna", "3", WORDS);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aSearchBringsOnesOwnWordsTheNewestFirst() throws Exception {
        List<JsonNode> found = found("anna", "");

        assertThat(found)
                .extracting(one -> one.at("/preview/content/text").asString())
                .containsExactly(WORDS, "I waited");
        assertThat(found)
                .extracting(one -> one.at("/preview/content/title").asString())
                .allMatch(title -> title.startsWith("A reflection"));
    }

    @Test
    void whatIsInsertedHasNothingToPressAndNoMarkup() throws Exception {
        JsonNode card = found("anna", "").getFirst().path("content");

        assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
        assertThat(card.path("body").toString())
                .contains("RichTextBlock", "everyone</at> **I** asked")
                .doesNotContain("ActionSet");
        assertThat(card.toString()).doesNotContain("\"press\"");
    }

    @Test
    void aLetterIsEnough() throws Exception {
        assertThat(found("anna", "WAIT")).hasSize(1);
        assertThat(found("anna", "nowhere")).isEmpty();
    }

    @Test
    void nobodyFindsTheWordsOfAnother() throws Exception {
        application.says("ben", "4", "start");

        assertThat(found("ben", "")).isEmpty();
        assertThat(found("stranger", "")).isEmpty();
    }

    @Test
    void nothingOfTheSearchIsKept() throws Exception {
        int before = application.store.events();
        found("anna", "I");

        assertThat(application.store.events()).isEqualTo(before);
        assertThat(application.found("stranger")).isEmpty();
    }

    @Test
    void anotherTenantGetsNoAnswer() throws Exception {
        ObjectNode query = application.sampleActivities.query("anna", "q", "words", "");
        query.putObject("channelData").putObject("tenant").put("id", "another");

        assertThat(application.deliver(query).statusCode()).isEqualTo(403);
    }

    @Test
    void whoHasLeftStillFindsTheirOwnWords() throws Exception {
        application.says("anna", "5", "stop");

        assertThat(found("anna", "")).isNotEmpty();
    }

    @Test
    void inTheChatThePreviewSaysHowItIsShared() throws Exception {
        application.says("anna", "5", "nudge share");
        application.happens(application.sampleActivities.submitted("anna", "6", "m1", "share:2", Map.of()));

        String told = application.last().said();
        assertThat(told).contains("My reflections", "As others will see it");
        assertThat(told).doesNotContain("shared:");
    }

    @Test
    void aForgedPressSharesNothing() throws Exception {
        application.says("anna", "5", "nudge share");
        int before = application.said().size();
        application.happens(application.sampleActivities.submitted("anna", "6", "m1", "shared:2:0:0", Map.of()));

        assertThat(application.said().subList(before, application.said().size()))
                .noneMatch(call -> call.said().contains("In your own words"));
    }

    private List<JsonNode> found(String user, String letters) throws Exception {
        JsonNode answer = application.invoked(application.sampleActivities.query(user, "q", "words", letters));
        return answer.at("/composeExtension/attachments").valueStream().toList();
    }
}
