package druppel.platform.local.web;

import static druppel.platform.local.LocalTestApplication.START;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.MessageIntent;
import druppel.chat.ProfileLookupResult;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.ClockControl;
import druppel.platform.local.LocalTestApplication;
import druppel.platform.local.SampleCards;
import druppel.testing.SampleMark;
import druppel.understanding.Intent;
import druppel.understanding.Outcome;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoApiTest {
    private final List<UserAction> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private LocalTestApplication application;

    @BeforeEach
    void open() {
        application = LocalTestApplication.demo(
                folder, new Talk(), (it, clockControl) -> target -> nudging(it, clockControl, target));
    }

    private final class Talk implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            heard.add(action);
            return switch (action) {
                case UserAction.Pressed _ -> Reply.of(Card.text("Well done")).replacing(Card.text("Settled"));
                case UserAction.Asked _ -> Reply.of(SampleCards.everything());
                case UserAction.Said _, UserAction.Opened _ -> Reply.of(Card.text("Heard"));
                case UserAction.HomeOpened _ -> Reply.nothing();
                case UserAction.Edited _, UserAction.Deleted _ -> Reply.nothing();
            };
        }

        @Override
        public Optional<MessageIntent> meaning(PlatformUser from, String text) {
            return Optional.of(new MessageIntent(Intent.STREAK, Outcome.DO));
        }
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void speakingAnswersWithTheMembersLineAndTheBots() {
        JsonNode answer = ok(application.post("/demo/say", "{\"text\":\"hello\"}"));

        assertThat(answer.at("/messages")
                        .valueStream()
                        .map(line -> line.at("/from").stringValue()
                                + ": "
                                + line.at("/text").stringValue()))
                .containsExactly("member: hello", "bot: Heard");
    }

    @Test
    void aMembersLineSaysHowItWasUnderstood() {
        JsonNode answer = ok(application.post("/demo/say", "{\"text\":\"what is my streak?\"}"));

        assertThat(answer.at("/messages/0/understood").toString())
                .isEqualTo("{\"intent\":\"streak\",\"outcome\":\"do\"}");
        assertThat(answer.at("/messages/1").has("understood")).isFalse();
    }

    @Test
    void whoSpeaksMaySayWhichZoneTheyAreIn() {
        ok(application.post("/demo/say", "{\"text\":\"hello\",\"zone\":\"Asia/Tokyo\"}"));

        assertThat(zone()).contains(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void whoNamesNoZoneIsInUtcWhichTheyCouldChoose() {
        ok(application.post("/demo/say", "{\"text\":\"hello\"}"));

        assertThat(zone().map(ZoneId::getId)).contains("UTC");
    }

    @Test
    void anOffsetIsNotTakenForAZone() {
        assertThat(application
                        .post("/demo/say", "{\"text\":\"hello\",\"zone\":\"Z\"}")
                        .body())
                .contains("zone: \\\"Z\\\" is no time zone", "Europe/Amsterdam");
        assertThat(heard).isEmpty();
    }

    private Optional<ZoneId> zone() {
        ProfileLookupResult.Known known =
                (ProfileLookupResult.Known) application.chat.profileInBackground(ChatVisitors.DEMO);
        return known.profile().zone();
    }

    @Test
    void anAnswerTellsTheDemosTime() {
        assertThat(ok(application.get("/demo/messages")).at("/now").stringValue())
                .isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void aMessageTellsItsActionsAndInputs() {
        JsonNode card = everything();

        assertThat(card.at("/actions/0").toString()).isEqualTo("{\"id\":\"done:7\",\"label\":\"Done\"}");
        assertThat(card.at("/inputs/3").toString())
                .isEqualTo("{\"name\":\"days\",\"label\":\"Days\",\"kind\":\"many\",\"value\":\"mon,tue\",\"options\":"
                        + "[{\"value\":\"mon\",\"label\":\"Monday\"},{\"value\":\"tue\",\"label\":\"Tuesday\"}]}");
    }

    @Test
    void theTextOfAMessageIsWhole() {
        assertThat(everything().at("/text").stringValue())
                .isEqualTo(SampleCards.everything().plainText());
    }

    @Test
    void aSlashMakesACommand() {
        everything();

        assertThat(heard).singleElement().isEqualTo(new UserAction.Asked("said:1", ChatVisitors.DEMO, "all of it"));
    }

    @Test
    void pressingReplacesTheCardAndAnswers() {
        long id = everything().at("/id").longValue();

        JsonNode answer = ok(press(id, "done:7", "{}"));

        assertThat(answer.at("/messages")
                        .valueStream()
                        .map(line -> line.at("/text").stringValue()))
                .containsExactly("Settled", "Well done");
    }

    @Test
    void pressingTakesWhatStandsOnTheCardWhereNothingElseIsGiven() {
        long id = everything().at("/id").longValue();

        ok(press(id, "done:7", "{\"words\":\"They knew\",\"days\":\"tue\"}"));

        assertThat(pressed().values())
                .isEqualTo(Map.of(
                        "plan", "when we start", "words", "They knew", "at", "09:00", "days", "tue", "language", "nl"));
    }

    @Test
    void anActionThatIsNotThereIsRefusedWithThoseThatAre() {
        long id = everything().at("/id").longValue();

        assertThat(error(press(id, "dance", "{}")))
                .isEqualTo(
                        "message 2 has no action \"dance\" now: choose from done:7 | another:7 | forget:yes | ask:tip");
    }

    @Test
    void aCardThatWasSettledCannotBePressedAgain() {
        long id = everything().at("/id").longValue();
        press(id, "done:7", "{}");

        assertThat(error(press(id, "done:7", "{}"))).contains("no action \"done:7\"");
    }

    @Test
    void aMessageThatIsNotThereIsRefused() {
        assertThat(error(press(99, "done:7", "{}"))).startsWith("there is no message 99 of the bot");
    }

    @Test
    void aValueThatIsNotOfferedIsRefused() {
        long id = everything().at("/id").longValue();

        assertThat(error(press(id, "done:7", "{\"language\":\"fr\"}"))).endsWith("choose from en | nl");
    }

    @Test
    void aFieldThatIsNotThereIsRefused() {
        long id = everything().at("/id").longValue();

        assertThat(error(press(id, "done:7", "{\"colour\":\"blue\"}"))).startsWith("message 2 has no field \"colour\"");
    }

    @Test
    void movingTheClockAnswersWithWhatFellDueOnTheWay() {
        JsonNode answer = ok(application.post("/demo/clock", "{\"advance\":\"PT48H\"}"));

        assertThat(answer.at("/messages")
                        .valueStream()
                        .map(line -> line.at("/at").stringValue()))
                .containsExactly("2026-12-01T08:00:00Z", "2026-12-02T08:00:00Z");
    }

    @Test
    void theClockCanBeMovedToAMoment() {
        ok(application.post("/demo/clock", "{\"to\":\"2026-12-01T09:00:00Z\"}"));

        assertThat(application.now.get()).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @Test
    void theClockDoesNotGoBack() {
        assertThat(error(application.post("/demo/clock", "{\"advance\":\"-PT1H\"}")))
                .contains("cannot go back");
    }

    @Test
    void theClockMovesFourHundredDaysAtMost() {
        assertThat(error(application.post("/demo/clock", "{\"advance\":\"P401D\"}")))
                .contains("400 days");
    }

    @Test
    void aDurationThatCannotBeReadIsRefused() {
        assertThat(error(application.post("/demo/clock", "{\"advance\":\"tomorrow\"}")))
                .isEqualTo("advance: \"tomorrow\" is no duration: write one such as PT1H or P7D");
    }

    @Test
    void aMomentThatCannotBeReadIsRefused() {
        assertThat(error(application.post("/demo/clock", "{\"to\":\"2026-12-01\"}")))
                .contains("is no moment");
    }

    @Test
    void theClockTakesOneWordOnly() {
        assertThat(error(application.post("/demo/clock", "{}"))).startsWith("the clock takes one of advance and to");
    }

    @Test
    void theConversationIsReadFromAMessageOn() {
        application.post("/demo/say", "{\"text\":\"one\"}");
        application.post("/demo/say", "{\"text\":\"two\"}");

        assertThat(ok(application.get("/demo/messages?since=2"))
                        .at("/messages/0/text")
                        .stringValue())
                .isEqualTo("two");
    }

    @Test
    void aSinceThatIsNoNumberIsRefused() {
        assertThat(error(application.get("/demo/messages?since=yesterday"))).startsWith("since: \"yesterday\"");
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        assertThat(error(application.post("/demo/say", "{\"text\":")))
                .startsWith("the body at line 1, column 9 is not");
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(error(application.post("/demo/say", ""))).contains("{\"text\":\"help\"}");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(error(application.post("/demo/say", "null"))).contains("{\"text\":\"help\"}");
    }

    @Test
    void aMissingFieldIsRefused() {
        assertThat(error(application.post("/demo/press", "{\"message\":1}")))
                .startsWith("the field \"action\" is missing");
    }

    @Test
    void anyContentTypeWillDo() {
        assertThat(application
                        .post("/demo/say", "{\"text\":\"hello\"}", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherMethodIsRefused() {
        assertThat(application.get("/demo/say").statusCode()).isEqualTo(405);
    }

    @Test
    void aHugeBodyIsRefused() {
        assertThat(application
                        .post("/demo/say", "{\"text\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNotKept() {
        String error = error(application.post("/demo/say", "{\"text\":\"" + "x".repeat(3_001) + "\"}"));

        assertThat(error).isEqualTo("text is longer than 3000 characters: shorten it");
        assertThat(heard).isEmpty();
    }

    private Instant nudging(LocalTestApplication it, ClockControl clockControl, Instant target) {
        for (Instant due = START.plusSeconds(86_400); !due.isAfter(target); due = due.plusSeconds(86_400)) {
            clockControl.to(due);
            it.chat.post(
                    new Member.Recipient(ChatVisitors.DEMO, Optional.empty()), SampleCards.nudge(), SampleMark.of(1));
        }
        return clockControl.to(target);
    }

    private JsonNode everything() {
        return ok(application.post("/demo/say", "{\"text\":\"/all of it\"}")).at("/messages/1");
    }

    private HttpResponse<String> press(long message, String action, String values) {
        return application.post(
                "/demo/press", "{\"message\":" + message + ",\"action\":\"" + action + "\",\"values\":" + values + "}");
    }

    private UserAction.Pressed pressed() {
        return heard.stream()
                .filter(UserAction.Pressed.class::isInstance)
                .map(UserAction.Pressed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return application.json(response);
    }

    private String error(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return application.json(response).at("/error").stringValue();
    }
}
