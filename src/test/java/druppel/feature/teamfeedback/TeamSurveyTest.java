package druppel.feature.teamfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.message.Button;
import druppel.message.Card;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The team survey of Anna, who leads a team. She starts it on Monday at eight, and the first question is sent on
/// Tuesday at ten.
class TeamSurveyTest extends DeliveryEngineTest {
    private static final String ASKED = "2026-12-01T10:30";
    private static final String CLOSED = "2026-12-08T10:30";
    private static final String SHOWN = "At least 5 people answered";
    private static final String FEW = "Fewer than five people answered";

    @Test
    void aTeamIsAskedOnTuesdayAndHeardAWeekLater() {
        List<PlatformUser> team = team(6);
        testApplication.windTo(ASKED);
        assertThat(team).allMatch(one -> questions(one) == 1);
        answer(team, "more", "more", "more", "more", "more", "same");
        assertThat(results()).isEmpty();
        testApplication.windTo(CLOSED);

        assertThat(results())
                .singleElement()
                .asString()
                .contains("before giving an answer", "More often: nearly everyone", SHOWN)
                .contains("Less often: hardly anyone");
    }

    @Test
    void fewerThanFiveAnswersAreNotEvenCounted() {
        List<PlatformUser> team = team(6);
        testApplication.windTo(ASKED);
        answer(team, "more", "more", "less", "more");
        testApplication.windTo(CLOSED);

        assertThat(results()).singleElement().asString().contains(FEW).doesNotContain("4", "More");
    }

    @Test
    void fewerThanFivePeopleAreNotAsked() {
        List<PlatformUser> team = team(4);
        testApplication.windTo(ASKED);

        assertThat(team).allMatch(one -> questions(one) == 0);
        assertThat(echo()).contains("five people yet");
    }

    @Test
    void whetherFiveTakePartIsKnownOnTuesdayAndNotBefore() {
        List<PlatformUser> team = team(4);
        testApplication.windTo(ASKED);
        String before = echo();
        join(TestApplication.person("late"));
        assertThat(echo()).isEqualTo(before);
        testApplication.windTo("2026-12-08T10:30");

        assertThat(echo()).contains("Five or more people take part");
        assertThat(team).allMatch(one -> questions(one) == 1);
    }

    @Test
    void untilTuesdayNothingThatTheTeamDoesIsSeen() {
        List<PlatformUser> team = team(6);
        testApplication.windTo(ASKED);
        String before = echo();
        List<Runnable> acts = List.of(
                () -> answer(team, "more", "same", "less", "more", "more"),
                () -> join(TestApplication.person("new")),
                () -> testApplication.presses(team.getLast(), tap(team.getLast(), "stop")),
                () -> testApplication.says(team.get(1), "nudge echo off"),
                () -> testApplication.says(team.get(2), "stop"),
                () -> testApplication.presses(team.get(3), "forget:yes"));
        for (Runnable act : acts) {
            act.run();
            assertThat(echo()).isEqualTo(before);
        }
        testApplication.windTo(CLOSED);

        assertThat(results()).singleElement().asString().contains(SHOWN);
    }

    @Test
    void everyOtherTuesdayBringsAQuestion() {
        PlatformUser one = team(5).getFirst();
        testApplication.windTo("2026-12-16T10:30");

        assertThat(questions(one)).isEqualTo(2);
        assertThat(results()).hasSize(1);
    }

    @Test
    void nobodyIsHeardTwice() {
        List<PlatformUser> team = team(5);
        testApplication.windTo(ASKED);
        PlatformUser eager = team.getFirst();
        String tap = tap(eager, "more");
        assertThat(replacement(testApplication.presses(eager, tap))).contains("Thank you");
        assertThat(replacement(testApplication.presses(eager, tap))).contains("answered this one");
        answer(team.subList(1, 4), "more", "more", "more");
        testApplication.windTo(CLOSED);

        assertThat(results()).singleElement().asString().contains(FEW);
    }

    @Test
    void whoAnswersTooLateHearsSoAndChangesNothing() {
        List<PlatformUser> team = team(6);
        testApplication.windTo(ASKED);
        String late = tap(team.getLast(), "less");
        answer(team.subList(0, 5), "more", "more", "same", "same", "less");
        testApplication.windTo(CLOSED);
        String before = echo();

        assertThat(replacement(testApplication.presses(team.getLast(), late))).contains("closed");
        assertThat(echo()).isEqualTo(before);
    }

    @Test
    void whoHasEverythingForgottenIsStillAmongThoseWhoAnswered() {
        List<PlatformUser> team = team(5);
        testApplication.windTo(ASKED);
        answer(team, "more", "more", "same", "same", "less");
        testApplication.presses(team.getFirst(), "forget:yes");
        testApplication.windTo(CLOSED);

        assertThat(results()).singleElement().asString().contains(SHOWN);
        String shown = echo();
        testApplication.presses(team.get(1), "forget:yes");
        assertThat(echo()).isEqualTo(shown);
    }

    @Test
    void whoWantsNoMoreIsAskedNoMore() {
        List<PlatformUser> team = team(6);
        testApplication.windTo(ASKED);
        PlatformUser first = team.getFirst();
        assertThat(replacement(testApplication.presses(first, tap(first, "stop"))))
                .contains("Nobody is told");
        testApplication.windTo("2026-12-16T10:30");

        assertThat(questions(first)).isEqualTo(1);
        assertThat(questions(team.getLast())).isEqualTo(2);
    }

    @Test
    void whoIsNoMemberStaysNone() {
        PlatformUser one = team(5).getFirst();
        testApplication.windTo("2026-12-16T10:30");

        assertThat(testApplication.member(one).status()).isEqualTo(Member.Status.MET);
        assertThat(testApplication.chat.arrivedFor(one)).hasSize(2);
        assertThat(testApplication.says(one, "stop").cards().getFirst().plainText())
                .contains("Done");
        testApplication.windTo("2026-12-30T10:30");
        assertThat(testApplication.chat.arrivedFor(one)).hasSize(2);
    }

    @Test
    void whileTheLeaderIsAwayNobodyIsAsked() {
        PlatformUser one = team(5).getFirst();
        testApplication.says(ANNA, "pause until 10 december");
        testApplication.windTo("2026-12-09T10:30");
        assertThat(questions(one)).isZero();
        testApplication.windTo("2026-12-15T10:30");

        assertThat(questions(one)).isEqualTo(1);
    }

    @Test
    void aLeaderWhoIsAwayHearsItOnTheDayTheyAreBack() {
        List<PlatformUser> team = team(5);
        testApplication.windTo(ASKED);
        answer(team, "more", "more", "same", "same", "less");
        testApplication.says(ANNA, "pause until 10 december");
        testApplication.windTo("2026-12-09T18:00");
        assertThat(results()).isEmpty();
        testApplication.windTo("2026-12-10T10:30");

        assertThat(results()).hasSize(1);
    }

    @Test
    void aLeaderWhoLeavesAsksNobodyMore() {
        PlatformUser one = team(5).getFirst();
        testApplication.says(ANNA, "stop");
        testApplication.windTo(ASKED);

        assertThat(questions(one)).isZero();
        Optional<Instant> next = testApplication.read(rows -> rows.groupJobs().dueAt("echo:1"));
        assertThat(next).isEmpty();
    }

    @Test
    void whoTakesPartInTwoIsAskedOneADay() {
        List<PlatformUser> team = team(5);
        testApplication.says(BRAM, "start");
        String code = code(testApplication.says(BRAM, "nudge echo on"));
        team.forEach(one -> testApplication.presses(one, "echo:yes:" + code));
        testApplication.windTo(ASKED);
        assertThat(team).allMatch(one -> questions(one) == 1);
        testApplication.windTo("2026-12-02T10:30");

        assertThat(team).allMatch(one -> questions(one) == 2);
    }

    @Test
    void aWrongCodeIsNobodysAndTooManyHaveToWait() {
        String code = begin();
        for (int time = 0; time < 10; time++) {
            assertThat(text(testApplication.says(BRAM, "nudge echo ZZZZ-ZZZZ"))).contains("doesn’t work");
        }

        assertThat(text(testApplication.says(BRAM, "nudge echo " + code))).contains("Try again in an hour");
        assertThat(replacement(testApplication.presses(BRAM, "echo:yes:" + code.replace("-", ""))))
                .contains("Try again in an hour");
    }

    @Test
    void aNewCodeEndsTheOldOneAndKeepsThePeople() {
        String old = begin();
        IntStream.range(0, 5).forEach(one -> join(TestApplication.person("p" + one)));
        String renewed = code(testApplication.presses(ANNA, "echo:renew"));

        assertThat(renewed).isNotEqualTo(old);
        assertThat(text(testApplication.says(BRAM, "nudge echo " + old))).contains("doesn’t work");
        testApplication.windTo(ASKED);
        assertThat(questions(TestApplication.person("p0"))).isEqualTo(1);
    }

    @Test
    void aNightOwlIsAskedInTheirOwnWorkingHours() {
        List<PlatformUser> team = team(4);
        PlatformUser far = new PlatformUser(Platform.LOCAL, "local", "far");
        join(far);
        testApplication.says(far, "nudge zone Asia/Tokyo");
        testApplication.windTo(ASKED);
        assertThat(questions(far)).isZero();
        testApplication.windTo("2026-12-02T02:00");

        assertThat(questions(far)).isEqualTo(1);
        assertThat(team).allMatch(one -> questions(one) == 1);
    }

    @Test
    void theLeaderIsNamedByTheIdThatTheTeamKnows() {
        PlatformUser one = team(5).getFirst();
        testApplication.windTo(ASKED);

        assertThat(testApplication.chat.arrivedFor(one).getFirst().card().plainText())
                .contains("anna: would like to hear what you notice");
    }

    @Test
    void wordsInAnswerToAQuestionAreTheWritersOwnAndAboutTheirNudge() {
        team(5);
        testApplication.says(BRAM, "start");
        join(BRAM);
        testApplication.windTo(ASKED);
        InMemoryChat.Post question = testApplication.chat.arrivedFor(BRAM).getLast();
        assertThat(question.card().plainText()).contains("One question, one tap");
        MessageRef said = new MessageRef("bram", "said");
        testApplication.dialogService.answer(new UserAction.Said("e", BRAM, "She did ask me", said, question.there()));

        assertThat(testApplication.reflections(BRAM))
                .singleElement()
                .extracting(Reflection::nudge)
                .isEqualTo(testApplication.nudge(BRAM, TUESDAY).nudge());
    }

    @Test
    void mydataTellsOfEchoesAndNotOfAnswers() {
        List<PlatformUser> team = team(5);
        testApplication.windTo(ASKED);
        answer(team, "more", "more", "same", "same", "less");

        assertThat(text(testApplication.says(ANNA, "mydata"))).contains("You ask your team for an echo");
        assertThat(text(testApplication.says(team.getFirst(), "mydata")))
                .contains("You take part in the echo of one team");
    }

    private List<PlatformUser> team(int many) {
        begin();
        List<PlatformUser> team = IntStream.range(0, many)
                .mapToObj(one -> TestApplication.person("p" + one))
                .toList();
        team.forEach(this::join);
        return team;
    }

    private String begin() {
        return code(testApplication.says(ANNA, "nudge echo on"));
    }

    private void join(PlatformUser one) {
        String code = code(testApplication.says(ANNA, "nudge echo"));
        Card asked = testApplication.says(one, "nudge echo " + code).cards().getFirst();
        assertThat(asked.plainText()).contains("not even your manager");
        testApplication.presses(one, asked.buttons().getFirst().action());
    }

    private void answer(List<PlatformUser> team, String... voices) {
        for (int place = 0; place < voices.length; place++) {
            PlatformUser one = team.get(place);
            testApplication.presses(one, tap(one, voices[place]));
        }
    }

    /// The action of the newest question's button.
    private String tap(PlatformUser one, String voice) {
        return testApplication.chat.arrivedFor(one).getLast().card().buttons().stream()
                .map(Button::action)
                .filter(action -> action.startsWith("echo:" + voice + ":"))
                .findFirst()
                .orElseThrow();
    }

    private long questions(PlatformUser one) {
        return testApplication.chat.arrivedFor(one).stream()
                .filter(post -> post.card().plainText().contains("One question, one tap"))
                .count();
    }

    private List<String> results() {
        return testApplication.chat.arrivedFor(ANNA).stream()
                .filter(post -> kind(post.id()).equals(Optional.of(MessageKind.ECHO_RESULT)))
                .map(post -> post.card().plainText())
                .toList();
    }

    private Optional<MessageKind> kind(Delivery.Id id) {
        return testApplication.read(rows -> rows.deliveries().find(id)).map(Delivery::messageKind);
    }

    private String echo() {
        return text(testApplication.says(ANNA, "nudge echo")).replaceAll("I’ll ask your team.*", "");
    }

    private static String code(Reply reply) {
        return text(reply).replaceAll("(?s).*nudge echo (\\S{4}-\\S{4}).*", "$1");
    }

    private static String replacement(Reply reply) {
        return reply.replacement().orElseThrow().plainText();
    }

    private static String text(Reply reply) {
        return String.join(
                "\n",
                Stream.concat(reply.cards().stream(), reply.replacement().stream())
                        .map(Card::plainText)
                        .toList());
    }
}
