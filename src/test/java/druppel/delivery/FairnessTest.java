package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.chat.RateLimit;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One workspace's trouble is its own, a popular minute is spread, and a pause outlives a restart.
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
        house.jumpTo(MONDAY + "T09:05");
        house.tick();

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
        house.chat.takesAtMost(SLOW);
        join("north", 30);
        house.jumpTo(MONDAY + "T09:00");
        house.engine.plan();

        assertThat(startsIn("north").getLast()).isEqualTo(House.amsterdam(MONDAY + "T09:00:58"));
        assertThat(startsIn("north")).doesNotHaveDuplicates();
    }

    @Test
    void lessComesOnTheMinute() {
        house.chat.takesAtMost(SLOW);
        join("north", 10);
        house.jumpTo(MONDAY + "T09:00");
        house.engine.tick();

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
        house.tickAfter(Duration.ofSeconds(5));

        assertThat(arrivedIn("north")).isEqualTo(15);
    }

    @Test
    void aFullWorkspaceTakesNobodysTurn() {
        house.chat.takesAtMost(SLOW);
        join("north", 30);
        join("south", 2);
        house.jumpTo(MONDAY + "T09:02");
        house.engine.tick();

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
        house.jumpTo(MONDAY + "T09:01");
        house.engine.tick();

        assertThat(arrivedIn("north")).isEqualTo(2);
    }

    @Test
    void whoStopsInGoodOrderIsStoodInForAtOnce() {
        join("north", 2);
        house.jumpTo(MONDAY + "T09:00");
        house.engine.tick();
        house.engine.close();
        house.says(person("north", 9), "start");
        house.jumpTo(MONDAY + "T16:00");
        restarted().tick();

        assertThat(arrivedIn("north")).isEqualTo(4);
    }

    @Test
    void whoStopsTakesNothingMore() {
        join("north", 2);
        house.jumpTo(MONDAY + "T09:00");
        house.engine.stop();
        house.engine.tick();

        assertThat(arrivedIn("north")).isZero();
    }

    /// Until five past nine; it is a minute past.
    private void northIsThrottled() {
        join("north", 3);
        house.chat.answers(new SendOutcome.Throttled(House.amsterdam(MONDAY + "T09:05")));
        house.jumpTo(MONDAY + "T09:00");
        house.engine.plan();
        sendOne("north");
        house.tickAfter(Duration.ofMinutes(1));
    }

    private void northIsSlow() {
        house.chat.takesAtMost(SLOW);
        join("north", 30);
        house.jumpTo(MONDAY + "T09:02");
        house.engine.tick();
    }

    private void northIsHeldElsewhere() {
        join("north", 2);
        hold("north", "elsewhere", House.amsterdam(MONDAY + "T09:01"));
        house.jumpTo(MONDAY + "T09:00");
        house.engine.tick();
    }

    private DeliveryEngine restarted() {
        return StandardEngine.of(
                house.store,
                House.SHIPPED,
                house.chats(),
                "another",
                Telemetry.NONE,
                house.now::get);
    }

    private void hold(String workspace, String sender, Instant until) {
        house.store.write(rows ->
                rows.workspaces()
                        .hold(
                                new Workspace(Platform.LOCAL, workspace),
                                sender,
                                house.now.get(),
                                until));
    }

    /// Lets one be taken from a workspace, which gets the answer that was prepared.
    private void sendOne(String workspace) {
        Workspace where = new Workspace(Platform.LOCAL, workspace);
        Instant now = house.now.get();
        Delivery first =
                house.store
                        .take(rows -> rows.deliveries().take(where, now, 1, now.plusSeconds(60)))
                        .getFirst();
        Member member = house.read(rows -> rows.members().get(first.member()));
        new DeliverySender(house.store, house.chats(), Telemetry.NONE, house.now::get)
                .send(new ClaimedDelivery(member, first, druppel.message.Card.text("first")));
    }

    private void join(String workspace, int people) {
        IntStream.range(0, people)
                .forEach(number -> house.says(person(workspace, number), "start"));
    }

    private static PlatformUser person(String workspace, int number) {
        return new PlatformUser(Platform.LOCAL, workspace, workspace + number);
    }

    private long arrivedIn(String workspace) {
        return house.chat.arrived().stream()
                .filter(post -> post.to().workspace().equals(workspace))
                .count();
    }

    private List<Instant> startsIn(String workspace) {
        Workspace where = new Workspace(Platform.LOCAL, workspace);
        return IntStream.range(0, 60)
                .mapToObj(second -> House.amsterdam(MONDAY + "T09:00").plusSeconds(second))
                .flatMap(at ->
                        house
                                .store
                                .take(rows -> rows.deliveries().take(where, at, 100, at))
                                .stream()
                                .map(taken -> at))
                .toList();
    }
}
