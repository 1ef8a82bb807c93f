package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Group conversations and channels, and the message extension.
class TeamsAmongOthersTest {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aTipIsGivenToWhoNamesTheBot() throws Exception {
        application.happens(named("<at>Druppel</at> tip trust"));

        assertThat(application.last().path())
                .isEqualTo("/emea/v3/conversations/19:team@thread.tacv2;messageid=1/activities");
        assertThat(application.last().said()).contains("AdaptiveCard").doesNotContain("\"press\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>Druppel</at> streak",
                "<at>Druppel</at> I asked instead of telling",
                "<at>Druppel</at>&nbsp;start",
                "<at>Druppel</at> mydata",
                "<at>Druppel</at>"
            })
    void nothingPersonalIsDoneThere(String text) throws Exception {
        application.happens(named(text));

        assertThat(application.last().body().path("text").asString()).contains("our own chat");
        assertThat(application.found("anna")).isEmpty();
        assertThat(application.contact("anna")).isEmpty();
    }

    @Test
    void whereItIsNotNamedTheBotSaysNothing() throws Exception {
        application.happens(application.sampleActivities.aloud(
                "anna",
                "1",
                "<at>Ben</at> tip",
                mention -> mention.put("type", "mention").putObject("mentioned").put("id", "29:ben")));

        assertThat(application.said()).isEmpty();
        assertThat(application.store.events()).isZero();
    }

    @Test
    void letIntoAChannelItSaysOnceWhatItDoesThere() throws Exception {
        ObjectNode added = application.sampleActivities.added("anna", "f:1");
        SampleActivities.inChannel(added);

        application.happens(added);
        application.happens(added);

        assertThat(application.said()).hasSize(1);
        assertThat(application.last().body().path("text").asString()).contains("our own chat");
    }

    @Test
    void putIntoAGroupItGreetsNobodyThere() throws Exception {
        application.happens(SampleActivities.inChannel(application.sampleActivities.installed("anna", "f:1", "add")));

        assertThat(application.said()).isEmpty();
        assertThat(application.found("anna")).isEmpty();
    }

    @Test
    void takenOutOfAGroupItGoesOnForWhoeverDidThat() throws Exception {
        application.says("anna", "1", "start");
        application.happens(
                SampleActivities.inChannel(application.sampleActivities.installed("anna", "f:1", "remove")));

        assertThat(application.member("anna").joined()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"messageUpdate, editMessage", "messageUpdate, undeleteMessage", "messageDelete, softDeleteMessage"})
    void whatIsChangedAmongOthersIsOfNoMatter(String type, String what) throws Exception {
        ObjectNode changed = application.sampleActivities.changed("anna", "1", type, what, "mydata");

        application.happens(SampleActivities.inChannel(changed));

        assertThat(application.said()).isEmpty();
        assertThat(application.store.events()).isZero();
        assertThat(application.found("anna")).isEmpty();
    }

    @Test
    void aPressAmongOthersIsNotDone() throws Exception {
        ObjectNode press = application.sampleActivities.executed("anna", "f:1", "1", "done:1", Map.of());

        assertThat(application.deliver(SampleActivities.inChannel(press)).statusCode())
                .isEqualTo(501);
    }

    @Test
    void aSearchBringsTipsToInsert() throws Exception {
        JsonNode found = application.invoked(application.sampleActivities.query("anna", "f:1", "trust"));

        List<JsonNode> tips =
                found.at("/composeExtension/attachments").valueStream().toList();
        assertThat(tips).isNotEmpty().hasSizeLessThanOrEqualTo(25);
        assertThat(tips).allSatisfy(tip -> {
            assertThat(tip.at("/content/type").asString()).isEqualTo("AdaptiveCard");
            assertThat(tip.toString()).doesNotContain("\"press\"");
            assertThat(tip.at("/preview/content/title").asString()).isNotBlank();
        });
        assertThat(application.store.events()).isZero();
        assertThat(application.found("anna")).isEmpty();
    }

    @Test
    void theFirstLettersAreEnough() throws Exception {
        JsonNode found = application.invoked(application.sampleActivities.query("anna", "f:1", "tru"));

        assertThat(found.at("/composeExtension/attachments")).isNotEmpty();
    }

    @Test
    void beforeTheFirstLetterThereIsOneOfEachPractice() throws Exception {
        JsonNode found = application.invoked(application.sampleActivities.query("anna", "f:1", ""));

        assertThat(found.at("/composeExtension/attachments"))
                .hasSize(TeamsTestApplication.SHIPPED.catalogue().practices().size());
    }

    @Test
    void anotherPageHasOthers() throws Exception {
        ObjectNode second = application.sampleActivities.query("anna", "f:2", "a");
        ((ObjectNode) second.at("/value/queryOptions")).put("skip", 25);

        JsonNode pageOne = application.invoked(application.sampleActivities.query("anna", "f:1", "a"));
        JsonNode pageTwo = application.invoked(second);

        assertThat(pageTwo.at("/composeExtension/attachments/0"))
                .isNotEqualTo(pageOne.at("/composeExtension/attachments/0"));
    }

    @Test
    void theSearchSpeaksTheLanguageOfWhoSearches() throws Exception {
        ObjectNode dutch =
                application.sampleActivities.query("anna", "f:1", "vertrouwen").put("locale", "nl-NL");

        assertThat(application.invoked(dutch).at("/composeExtension/attachments"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void aPageThatThereIsNotIsNoTrouble(int skipped) throws Exception {
        ObjectNode query = application.sampleActivities.query("anna", "f:1", "");
        ((ObjectNode) query.at("/value/queryOptions")).put("skip", skipped);

        JsonNode found = application.invoked(query).at("/composeExtension/attachments");

        assertThat(found.isEmpty()).isEqualTo(skipped > 0);
    }

    @Test
    void anotherSearchIsUnknown() throws Exception {
        ObjectNode query = application.sampleActivities.query("anna", "f:1", "x");
        ((ObjectNode) query.path("value")).put("commandId", "other");

        assertThat(application.deliver(query).statusCode()).isEqualTo(501);
    }

    private ObjectNode named(String text) {
        return application.sampleActivities.aloud("anna", "1", text, mention -> {
            mention.put("type", "mention").put("text", "<at>Druppel</at>");
            mention.putObject("mentioned").put("id", SampleActivities.BOT);
        });
    }
}
