package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.testing.SampleMark;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Trouble in one workspace does not affect others, a busy minute is spread, and a pause survives a restart.
class FairnessTest extends DeliveryEngineTest {
    private static final RateLimit SLOW = new RateLimit(60, 6, 60, 10);

    @Test
    void aThrottledWorkspaceIsLeftAloneAsAWhole() {
        northIsThrottled();

        assertThat(arrivedIn("north")).isZero();
    }

    @Test
    void othersGoOnMeanwhile() {
        northIsThrottled();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void whatWaitedGoesOnceThePauseIsOver() {
        northIsThrottled();
        testApplication.jumpTo(MONDAY + "T09:05");
        testApplication.tick();

        assertThat(arrivedIn("north")).isEqualTo(3);
    }

    @Test
    void aPauseOutlivesARestart() {
        northIsThrottled();
        restarted().tick();

        assertThat(arrivedIn("north")).isZero();
    }

    @Test
    void moreThanTheBurstIsSpreadOverAMinute() {
        testApplication.chat.takesAtMost(SLOW);
        join("north", 30);
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.plan();

        assertThat(startsIn("north").getLast()).isEqualTo(TestApplication.amsterdam(MONDAY + "T09:00:58"));
        assertThat(startsIn("north")).doesNotHaveDuplicates();
    }

    @Test
    void lessComesOnTheMinute() {
        testApplication.chat.takesAtMost(SLOW);
        join("north", 10);
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.tick();

        assertThat(arrivedIn("north")).isEqualTo(10);
    }

    @Test
    void aWorkspaceGetsNoMoreThanItsPace() {
        northIsSlow();

        assertThat(arrivedIn("north")).isEqualTo(10);
    }

    @Test
    void theRestFollowsAtThatPace() {
        northIsSlow();
        testApplication.tickAfter(Duration.ofSeconds(5));

        assertThat(arrivedIn("north")).isEqualTo(15);
    }

    @Test
    void aFullWorkspaceTakesNobodysTurn() {
        testApplication.chat.takesAtMost(SLOW);
        join("north", 30);
        join("south", 2);
        testApplication.jumpTo(MONDAY + "T09:02");
        testApplication.engine.tick();

        assertThat(arrivedIn("south")).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseSendsIsLeftToThem() {
        northIsHeldElsewhere();

        assertThat(arrivedIn("north")).isZero();
    }

    @Test
    void whoDiesIsStoodInForOnceTheirTimeIsUp() {
        northIsHeldElsewhere();
        testApplication.jumpTo(MONDAY + "T09:01");
        testApplication.engine.tick();

        assertThat(arrivedIn("north")).isEqualTo(2);
    }

    @Test
    void whoStopsInGoodOrderIsStoodInForAtOnce() {
        join("north", 2);
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.tick();
        testApplication.engine.close();
        testApplication.says(person("north", 9), "start");
        testApplication.jumpTo(MONDAY + "T16:00");
        restarted().tick();

        assertThat(arrivedIn("north")).isEqualTo(4);
    }

    @Test
    void whoStopsTakesNothingMore() {
        join("north", 2);
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.stop();
        testApplication.engine.tick();

        assertThat(arrivedIn("north")).isZero();
    }

    /// Until five past nine; it is a minute past.
    private void northIsThrottled() {
        join("north", 3);
        testApplication.chat.answers(new SendOutcome.Throttled(TestApplication.amsterdam(MONDAY + "T09:05")));
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.plan();
        sendOne("north");
        testApplication.tickAfter(Duration.ofMinutes(1));
    }

    private void northIsSlow() {
        testApplication.chat.takesAtMost(SLOW);
        join("north", 30);
        testApplication.jumpTo(MONDAY + "T09:02");
        testApplication.engine.tick();
    }

    private void northIsHeldElsewhere() {
        join("north", 2);
        hold("north", "elsewhere", TestApplication.amsterdam(MONDAY + "T09:01"));
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.tick();
    }

    private DeliveryEngine restarted() {
        return StandardEngine.of(
                testApplication.store,
                TestApplication.SHIPPED,
                testApplication.chats(),
                "another",
                Telemetry.NONE,
                testApplication.now::get);
    }

    private void hold(String workspace, String sender, Instant until) {
        testApplication.store.write(rows -> rows.workspaces()
                .acquireSender(new Workspace(Platform.LOCAL, workspace), sender, testApplication.now.get(), until));
    }

    /// Sends one delivery of a workspace, which gets the prepared answer.
    private void sendOne(String workspace) {
        Workspace where = new Workspace(Platform.LOCAL, workspace);
        Instant now = testApplication.now.get();
        Delivery first = testApplication
                .store
                .claim(rows -> rows.deliveryQueue().claimPlanned(where, now, 1, now.plusSeconds(60)))
                .getFirst();
        Member member = testApplication.read(rows -> rows.members().get(first.member()));
        new DeliverySender(testApplication.store, testApplication.chats(), Telemetry.NONE, testApplication.now::get)
                .send(new DeliveryClaimer.Claimed(
                        member,
                        first,
                        druppel.message.Card.text("first"),
                        SampleMark.of(first.id().value())));
    }

    private void join(String workspace, int people) {
        IntStream.range(0, people).forEach(number -> testApplication.says(person(workspace, number), "start"));
    }

    private static PlatformUser person(String workspace, int number) {
        return new PlatformUser(Platform.LOCAL, workspace, workspace + number);
    }

    private long arrivedIn(String workspace) {
        return testApplication.chat.arrived().stream()
                .filter(post -> post.to().workspace().equals(workspace))
                .count();
    }

    private List<Instant> startsIn(String workspace) {
        Workspace where = new Workspace(Platform.LOCAL, workspace);
        return IntStream.range(0, 60)
                .mapToObj(second -> TestApplication.amsterdam(MONDAY + "T09:00").plusSeconds(second))
                .flatMap(at ->
                        testApplication
                                .store
                                .claim(rows -> rows.deliveryQueue().claimPlanned(where, at, 100, at))
                                .stream()
                                .map(taken -> at))
                .toList();
    }
}
