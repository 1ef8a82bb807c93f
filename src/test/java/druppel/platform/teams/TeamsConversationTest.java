package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.member.Member;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Members' actions in the personal conversation, over HTTP.
class TeamsConversationTest {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void helloIsAnsweredWithWhatThisIsAndHelpWithWhatCanBeSaid() throws Exception {
        application.says("anna", "1", "hello");
        assertThat(application.last().said()).contains("join:");

        application.says("anna", "2", "help");
        assertThat(application.last().said()).contains("What you can say");
    }

    @Test
    void whatIsAskedMostIsSuggestedToPress() throws Exception {
        application.says("anna", "1", "are you a robot?");

        JsonNode suggested = application.last().body().path("suggestedActions");
        assertThat(suggested.at("/to/0").asString()).isEqualTo("29:anna");
        assertThat(suggested
                        .path("actions")
                        .valueStream()
                        .map(one -> one.path("value").asString()))
                .containsExactly("tip", "streak", "nudge help");
    }

    @Test
    void anInstallationIsGreetedOnceHoweverItIsTold() throws Exception {
        application.happens(application.sampleActivities.installed("anna", "f:1", "add"));
        application.happens(application.sampleActivities.added("anna", "f:2"));
        application.happens(application.sampleActivities.installed("anna", "f:1", "add"));

        assertThat(application.said()).hasSize(1);
        assertThat(application.last().said()).contains("join:");
    }

    @Test
    void theSameInTheOtherOrder() throws Exception {
        application.happens(application.sampleActivities.added("anna", "f:2"));
        application.happens(application.sampleActivities.installed("anna", "f:1", "add"));

        assertThat(application.said()).hasSize(1);
    }

    @Test
    void theZoneOfTheDeviceIsTheMembers() throws Exception {
        application.says("anna", "1", "start");

        assertThat(application.member("anna").settings().zone()).contains(ZoneId.of("Europe/Amsterdam"));
        assertThat(application.member("anna").status()).isEqualTo(Member.Status.JOINED);
    }

    @Test
    void aNudgeComesAtTheMembersOwnTime() throws Exception {
        application.says("anna", "1", "start");
        application.tickAt("2026-12-01T07:59:00Z");
        int before = application.said().size();
        application.tickAt("2026-12-01T08:00:00Z");

        assertThat(application.said()).hasSize(before + 1);
        assertThat(application.last().path()).isEqualTo("/emea/v3/conversations/a:anna/activities");
        assertThat(application.last().said()).contains("done:");
    }

    @Test
    void aPressedCardBecomesItsResultAtOnceAndForGood() throws Exception {
        String card = nudged();
        JsonNode answer = application.invoked(
                application.sampleActivities.executed("anna", "f:9", card, action("done"), Map.of()));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(answer.path("value").toString()).contains("Done").doesNotContain("done:");
        assertThat(application.connector.message(card).toString()).doesNotContain("done:");
    }

    @Test
    void anOlderClientGetsTheSameByAMessage() throws Exception {
        String card = nudged();
        application.happens(application.sampleActivities.submitted("anna", "9", card, action("done"), Map.of()));

        assertThat(application.connector.message(card).toString()).doesNotContain("done:");
    }

    @Test
    void whatIsPressedTwiceIsDoneOnce() throws Exception {
        String card = nudged();
        var press = application.sampleActivities.executed("anna", "f:9", card, action("done"), Map.of());
        application.invoked(press);
        int after = application.said().size();

        assertThat(application.invoked(press).path("value").asString()).isEqualTo("See below.");
        assertThat(application.said()).hasSize(after);
    }

    @Test
    void wordsOnAFormAreKept() throws Exception {
        nudged();
        JsonNode form = application.invoked(
                application.sampleActivities.executed("anna", "f:9", "1", action("reflect"), Map.of()));
        assertThat(form.path("type").asString()).isEqualTo("application/vnd.microsoft.activity.message");
        String keep = find(application.last().body(), "keep:");
        application.invoked(application.sampleActivities.executed(
                "anna", "f:10", application.last().path(), keep, Map.of("reflection", "I asked instead")));

        assertThat(reflections()).isEqualTo(1);
    }

    @Test
    void wordsAreKeptAndFollowTheirMessage() throws Exception {
        nudged();
        application.says("anna", "20", "I asked instead of telling");
        assertThat(reflections()).isEqualTo(1);

        application.happens(
                application.sampleActivities.changed("anna", "20", "messageDelete", "softDeleteMessage", ""));
        assertThat(reflections()).isZero();

        application.happens(application.sampleActivities.changed(
                "anna", "20", "messageUpdate", "undeleteMessage", "I asked instead of telling"));
        assertThat(reflections()).isEqualTo(1);
    }

    @Test
    void anEditedMessageChangesWhatWasKept() throws Exception {
        nudged();
        application.says("anna", "20", "I asked insted");
        application.happens(edited("I asked instead"));

        assertThat(words()).contains("I asked instead");
    }

    @Test
    void aMessageThatIsEditedTwiceSaysWhatItSaysInTheEnd() throws Exception {
        nudged();
        application.says("anna", "20", "I asked");
        application.happens(edited("I asked insted").put("timestamp", "2026-12-01T08:10:00.000Z"));
        application.happens(edited("I asked instead").put("timestamp", "2026-12-01T08:11:00.000Z"));

        assertThat(words()).contains("I asked instead");
    }

    @Test
    void whoTakesTheBotAwayGetsNothingMore() throws Exception {
        nudged();
        application.happens(application.sampleActivities.installed("anna", "f:30", "remove"));
        int before = application.said().size();
        application.tickAt("2026-12-02T08:00:00Z");

        assertThat(application.said()).hasSize(before);
        assertThat(application.member("anna").status()).isEqualTo(Member.Status.UNREACHABLE);
    }

    @Test
    void whoPutsItBackIsInAgain() throws Exception {
        nudged();
        application.happens(application.sampleActivities.installed("anna", "f:30", "remove"));
        application.happens(application.sampleActivities.installed("anna", "f:31", "add"));

        assertThat(application.last().said()).contains("You’ve already joined");
        assertThat(application.member("anna").status()).isEqualTo(Member.Status.JOINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-upgrade", "remove-upgrade", ""})
    void aNewerVersionOfTheAppIsNoNews(String action) throws Exception {
        nudged();
        int before = application.said().size();
        application.happens(application.sampleActivities.installed("anna", "f:30", action));

        assertThat(application.said()).hasSize(before);
        assertThat(application.member("anna").joined()).isTrue();
    }

    @Test
    void anotherDevicesZoneIsFollowedAndItsLanguageIsNot() throws Exception {
        application.says("anna", "1", "start");
        var abroad = application.sampleActivities.said("anna", "2", "streak").put("locale", "nl-NL");
        ((ObjectNode) abroad.at("/entities/0")).put("timezone", "Asia/Tokyo");
        application.happens(abroad);

        assertThat(application.member("anna").settings().zone()).contains(ZoneId.of("Asia/Tokyo"));
        assertThat(application.member("anna").language()).isEqualTo(Language.EN);
    }

    @Test
    void whoSpeaksDutchIsMetInDutch() throws Exception {
        application.happens(
                application.sampleActivities.said("anna", "1", "hoi").put("locale", "nl-BE"));

        assertThat(application.last().said()).contains("Hoi, ik ben Druppel");
    }

    @Test
    void whoIsForgottenLeavesNothingBehind() throws Exception {
        nudged();
        application.says("anna", "40", "forget");
        application.invoked(application.sampleActivities.executed("anna", "f:41", "1", "forget:yes", Map.of()));

        assertThat(application.contact("anna")).isEmpty();
        assertThat(application.found("anna")).isEmpty();
    }

    @Test
    void whoTidiesUpAfterwardsStaysForgotten() throws Exception {
        nudged();
        application.says("anna", "40", "forget");
        application.invoked(application.sampleActivities.executed("anna", "f:41", "1", "forget:yes", Map.of()));
        int before = application.said().size();
        application.happens(
                application.sampleActivities.changed("anna", "40", "messageDelete", "softDeleteMessage", ""));
        application.happens(application.sampleActivities.changed("anna", "1", "messageUpdate", "editMessage", "never"));

        assertThat(application.contact("anna")).isEmpty();
        assertThat(application.found("anna")).isEmpty();
        assertThat(application.said()).hasSize(before);
    }

    @Test
    void aNewAddressOfTheServiceIsUsedFromThenOn() throws Exception {
        application.says("anna", "1", "start");
        var moved = application.sampleActivities.said("anna", "2", "streak");
        String other = application.connector.service().toString().replace("/emea", "/amer");
        moved.put("serviceUrl", other);
        application.send(moved.toString(), application.token(other));
        application.settle();
        application.tickAt("2026-12-01T08:00:00Z");

        assertThat(application.last().path()).startsWith("/amer/");
    }

    /// Anna has joined and received a nudge; gives the id of its message.
    private String nudged() throws Exception {
        application.says("anna", "1", "start");
        application.tickAt("2026-12-01T08:00:00Z");
        return application.connector.newest();
    }

    private String action(String verb) {
        return application.said().stream()
                .map(call -> find(call.body(), verb + ":"))
                .filter(found -> !found.isEmpty())
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static String find(JsonNode body, String start) {
        return body.findValuesAsString("press").stream()
                .filter(action -> action.startsWith(start))
                .findFirst()
                .orElse("");
    }

    private ObjectNode edited(String text) {
        return application.sampleActivities.changed("anna", "20", "messageUpdate", "editMessage", text);
    }

    /// The text of the first reflection.
    private Optional<String> words() {
        long id = application.member("anna").id();
        LocalDate end = LocalDate.parse("2100-01-01");
        return application
                .store
                .read(rows -> rows.reflections().between(id, LocalDate.EPOCH, end))
                .getFirst()
                .text();
    }

    private int reflections() {
        long id = application.member("anna").id();
        return application.store.read(rows -> rows.reflections().all(id).size());
    }
}
