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
    private final TeamsTestApplication house = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void helloIsAnsweredWithWhatThisIsAndWhatCanBeSaid() throws Exception {
        house.says("anna", "1", "hello");

        assertThat(house.said()).hasSize(2);
        assertThat(house.said().getFirst().said()).contains("join:");
        assertThat(house.last().said()).contains("What you can say");
    }

    @Test
    void whatIsAskedMostIsSuggestedToPress() throws Exception {
        house.says("anna", "1", "help");

        JsonNode suggested = house.last().body().path("suggestedActions");
        assertThat(suggested.at("/to/0").asString()).isEqualTo("29:anna");
        assertThat(suggested
                        .path("actions")
                        .valueStream()
                        .map(one -> one.path("value").asString()))
                .containsExactly("tip", "nudge now", "streak", "nudge");
    }

    @Test
    void anInstallationIsGreetedOnceHoweverItIsTold() throws Exception {
        house.happens(house.sampleActivities.installed("anna", "f:1", "add"));
        house.happens(house.sampleActivities.added("anna", "f:2"));
        house.happens(house.sampleActivities.installed("anna", "f:1", "add"));

        assertThat(house.said()).hasSize(1);
        assertThat(house.last().said()).contains("join:");
    }

    @Test
    void theSameInTheOtherOrder() throws Exception {
        house.happens(house.sampleActivities.added("anna", "f:2"));
        house.happens(house.sampleActivities.installed("anna", "f:1", "add"));

        assertThat(house.said()).hasSize(1);
    }

    @Test
    void theZoneOfTheDeviceIsTheMembers() throws Exception {
        house.says("anna", "1", "start");

        assertThat(house.member("anna").settings().zone()).contains(ZoneId.of("Europe/Amsterdam"));
        assertThat(house.member("anna").status()).isEqualTo(Member.Status.JOINED);
    }

    @Test
    void aNudgeComesAtTheMembersOwnTime() throws Exception {
        house.says("anna", "1", "start");
        house.tickAt("2026-12-01T07:59:00Z");
        int before = house.said().size();
        house.tickAt("2026-12-01T08:00:00Z");

        assertThat(house.said()).hasSize(before + 1);
        assertThat(house.last().path()).isEqualTo("/emea/v3/conversations/a:anna/activities");
        assertThat(house.last().said()).contains("done:");
    }

    @Test
    void aPressedCardBecomesItsResultAtOnceAndForGood() throws Exception {
        String card = nudged();
        JsonNode answer = house.invoked(house.sampleActivities.executed("anna", "f:9", card, action("done"), Map.of()));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("type").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(answer.path("value").toString()).contains("Done").doesNotContain("done:");
        assertThat(house.connector.message(card).toString()).doesNotContain("done:");
    }

    @Test
    void anOlderClientGetsTheSameByAMessage() throws Exception {
        String card = nudged();
        house.happens(house.sampleActivities.submitted("anna", "9", card, action("done"), Map.of()));

        assertThat(house.connector.message(card).toString()).doesNotContain("done:");
    }

    @Test
    void whatIsPressedTwiceIsDoneOnce() throws Exception {
        String card = nudged();
        var press = house.sampleActivities.executed("anna", "f:9", card, action("done"), Map.of());
        house.invoked(press);
        int after = house.said().size();

        assertThat(house.invoked(press).path("value").asString()).isEqualTo("See below.");
        assertThat(house.said()).hasSize(after);
    }

    @Test
    void wordsOnAFormAreKept() throws Exception {
        nudged();
        JsonNode form = house.invoked(house.sampleActivities.executed("anna", "f:9", "1", action("reflect"), Map.of()));
        assertThat(form.path("type").asString()).isEqualTo("application/vnd.microsoft.activity.message");
        String keep = find(house.last().body(), "keep:");
        house.invoked(house.sampleActivities.executed(
                "anna", "f:10", house.last().path(), keep, Map.of("reflection", "I asked instead")));

        assertThat(reflections()).isEqualTo(1);
    }

    @Test
    void wordsAreKeptAndFollowTheirMessage() throws Exception {
        nudged();
        house.says("anna", "20", "I asked instead of telling");
        assertThat(reflections()).isEqualTo(1);

        house.happens(house.sampleActivities.changed("anna", "20", "messageDelete", "softDeleteMessage", ""));
        assertThat(reflections()).isZero();

        house.happens(house.sampleActivities.changed(
                "anna", "20", "messageUpdate", "undeleteMessage", "I asked instead of telling"));
        assertThat(reflections()).isEqualTo(1);
    }

    @Test
    void anEditedMessageChangesWhatWasKept() throws Exception {
        nudged();
        house.says("anna", "20", "I asked insted");
        house.happens(edited("I asked instead"));

        assertThat(words()).contains("I asked instead");
    }

    @Test
    void aMessageThatIsEditedTwiceSaysWhatItSaysInTheEnd() throws Exception {
        nudged();
        house.says("anna", "20", "I asked");
        house.happens(edited("I asked insted").put("timestamp", "2026-12-01T08:10:00.000Z"));
        house.happens(edited("I asked instead").put("timestamp", "2026-12-01T08:11:00.000Z"));

        assertThat(words()).contains("I asked instead");
    }

    @Test
    void whoTakesTheBotAwayGetsNothingMore() throws Exception {
        nudged();
        house.happens(house.sampleActivities.installed("anna", "f:30", "remove"));
        int before = house.said().size();
        house.tickAt("2026-12-02T08:00:00Z");

        assertThat(house.said()).hasSize(before);
        assertThat(house.member("anna").status()).isEqualTo(Member.Status.UNREACHABLE);
    }

    @Test
    void whoPutsItBackIsInAgain() throws Exception {
        nudged();
        house.happens(house.sampleActivities.installed("anna", "f:30", "remove"));
        house.happens(house.sampleActivities.installed("anna", "f:31", "add"));

        assertThat(house.last().said()).contains("You are in already");
        assertThat(house.member("anna").status()).isEqualTo(Member.Status.JOINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add-upgrade", "remove-upgrade", ""})
    void aNewerVersionOfTheAppIsNoNews(String action) throws Exception {
        nudged();
        int before = house.said().size();
        house.happens(house.sampleActivities.installed("anna", "f:30", action));

        assertThat(house.said()).hasSize(before);
        assertThat(house.member("anna").joined()).isTrue();
    }

    @Test
    void anotherDevicesZoneIsFollowedAndItsLanguageIsNot() throws Exception {
        house.says("anna", "1", "start");
        var abroad = house.sampleActivities.said("anna", "2", "streak").put("locale", "nl-NL");
        ((ObjectNode) abroad.at("/entities/0")).put("timezone", "Asia/Tokyo");
        house.happens(abroad);

        assertThat(house.member("anna").settings().zone()).contains(ZoneId.of("Asia/Tokyo"));
        assertThat(house.member("anna").language()).isEqualTo(Language.EN);
    }

    @Test
    void whoSpeaksDutchIsMetInDutch() throws Exception {
        house.happens(house.sampleActivities.said("anna", "1", "hoi").put("locale", "nl-BE"));

        assertThat(house.last().said()).contains("Wat je kunt zeggen");
    }

    @Test
    void whoIsForgottenLeavesNothingBehind() throws Exception {
        nudged();
        house.says("anna", "40", "forget");
        house.invoked(house.sampleActivities.executed("anna", "f:41", "1", "forget:yes", Map.of()));

        assertThat(house.contact("anna")).isEmpty();
        assertThat(house.found("anna")).isEmpty();
    }

    @Test
    void whoTidiesUpAfterwardsStaysForgotten() throws Exception {
        nudged();
        house.says("anna", "40", "forget");
        house.invoked(house.sampleActivities.executed("anna", "f:41", "1", "forget:yes", Map.of()));
        int before = house.said().size();
        house.happens(house.sampleActivities.changed("anna", "40", "messageDelete", "softDeleteMessage", ""));
        house.happens(house.sampleActivities.changed("anna", "1", "messageUpdate", "editMessage", "never"));

        assertThat(house.contact("anna")).isEmpty();
        assertThat(house.found("anna")).isEmpty();
        assertThat(house.said()).hasSize(before);
    }

    @Test
    void aNewAddressOfTheServiceIsUsedFromThenOn() throws Exception {
        house.says("anna", "1", "start");
        var moved = house.sampleActivities.said("anna", "2", "streak");
        String other = house.connector.service().toString().replace("/emea", "/amer");
        moved.put("serviceUrl", other);
        house.send(moved.toString(), house.token(other));
        house.settle();
        house.tickAt("2026-12-01T08:00:00Z");

        assertThat(house.last().path()).startsWith("/amer/");
    }

    /// Anna has joined and received a nudge; gives the id of its message.
    private String nudged() throws Exception {
        house.says("anna", "1", "start");
        house.tickAt("2026-12-01T08:00:00Z");
        return house.connector.newest();
    }

    private String action(String verb) {
        return house.said().stream()
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
        return house.sampleActivities.changed("anna", "20", "messageUpdate", "editMessage", text);
    }

    /// The text of the first reflection.
    private Optional<String> words() {
        long id = house.member("anna").id();
        LocalDate end = LocalDate.parse("2100-01-01");
        return house.store
                .read(rows -> rows.reflections().between(id, LocalDate.EPOCH, end))
                .getFirst()
                .text();
    }

    private int reflections() {
        long id = house.member("anna").id();
        return house.store.read(rows -> rows.reflections().count(id));
    }
}
