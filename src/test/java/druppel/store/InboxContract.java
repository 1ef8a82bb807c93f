package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.persistence.InboxRepository.Claimed;
import druppel.persistence.InboxRepository.Event;
import druppel.persistence.InboxRepository.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store owes an event that came in: kept until its work is done, and never taken twice.
interface InboxContract extends StoreFixture {

    @Test
    default void anEventIsNewOnce() {
        assertThat(receive("E1", "v0=a", NOW)).isEqualTo(Receipt.NEW);
    }

    @Test
    default void theSameEventWithAnotherProofIsRepeated() {
        receive("E1", "v0=a", NOW);

        assertThat(receive("E1", "v0=b", LATER)).isEqualTo(Receipt.REPEATED);
    }

    @Test
    default void theSameEventWithTheSameProofIsReplayed() {
        receive("E1", "v0=a", NOW);

        assertThat(receive("E1", "v0=a", LATER)).isEqualTo(Receipt.REPLAYED);
    }

    @Test
    default void theSameIdOnAnotherPlatformIsAnotherEvent() {
        receive("E1", "v0=a", NOW);
        Event event = new Event(Platform.TEAMS, "E1", "message", bytes("{}"));

        assertThat(receive(event, "v0=a", NOW)).isEqualTo(Receipt.NEW);
    }

    @Test
    default void anEventWhoseWorkIsDoneIsStillKnownWhenItComesAgain() {
        receive("E1", "v0=a", NOW);
        write(rows -> rows.inbox().markProcessed(Platform.SLACK, "E1"));

        assertThat(receive("E1", "v0=b", LATER)).isEqualTo(Receipt.REPEATED);
    }

    @Test
    default void unfinishedEventsWaitWithTheirBodyTheOldestFirst() {
        receive("E2", "b", NOW);
        receive("E1", "a", NOW.minusSeconds(1));

        assertThat(take(LATER))
                .extracting(claimed ->
                        claimed.event().id() + new String(claimed.event().body(), StandardCharsets.UTF_8))
                .containsExactly("E1{\"id\":\"E1\"}", "E2{\"id\":\"E2\"}");
    }

    @Test
    default void anEventJustReceivedIsAtWorkAndNotCutOff() {
        receive("E1", "a", NOW);

        assertThat(take(NOW)).isEmpty();
    }

    @Test
    default void whatSomebodyHasTakenIsTheirs() {
        receive("E1", "a", NOW);
        take(LATER);

        assertThat(take(LATER)).isEmpty();
    }

    @Test
    default void whatNothingCameOfIsTakenOnceMore() {
        receive("E1", "a", NOW);
        take(LATER);

        assertThat(take(LATER.plusSeconds(1))).hasSize(1);
    }

    @Test
    default void whatFailedThreeTimesIsLeft() {
        receive("E1", "a", NOW);
        for (int time = 0; time < InboxRepository.MOST_FAILURES; time++) {
            write(rows -> rows.inbox().markFailed(Platform.SLACK, "E1", "f1"));
        }

        assertThat(take(LATER)).isEmpty();
    }

    @Test
    default void whatWasCutOffSeveralTimesIsTakenAgainUntilItIsLikelyToEndTheProcess() {
        receive("E1", "a", NOW);
        for (int time = 1; time < InboxRepository.MOST_TRIES; time++) {
            assertThat(take(LATER.plusSeconds(time))).hasSize(1);
            tryAgain();
        }

        assertThat(take(LATER.plusSeconds(InboxRepository.MOST_TRIES))).isEmpty();
    }

    @Test
    default void whatIsTakenAndNeverTriedIsTakenAgain() {
        receive("E1", "a", NOW);
        for (int time = 0; time < 5; time++) {
            assertThat(take(LATER.plusSeconds(time))).hasSize(1);
        }
    }

    @Test
    default void theAnswerOfAnActWaitsUntilTheReplyIsDecided() {
        receive("E1", "a", NOW);
        InboxRepository.Key event = new InboxRepository.Key(Platform.SLACK, "E1");
        write(rows -> rows.inbox().storeOutcome(event, bytes("welcome")));

        assertThat(readIfAny(rows -> rows.inbox().outcome(event))).hasValue(bytes("welcome"));
        assertThat(take(LATER))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.reply()).isEmpty());
        write(rows -> rows.inbox().storeReply(Platform.SLACK, "E1", bytes("all")));
        assertThat(readIfAny(rows -> rows.inbox().outcome(event))).isEmpty();
    }

    @Test
    default void whatIsReleasedIsTakenAtOnce() {
        receive("E1", "a", NOW);
        write(rows -> rows.inbox().releaseAll());

        assertThat(take(NOW)).hasSize(1);
    }

    @Test
    default void anEventWhoseWorkIsDoneWaitsNoMore() {
        receive("E1", "a", NOW);
        write(rows -> rows.inbox().markProcessed(Platform.SLACK, "E1"));

        assertThat(take(LATER)).isEmpty();
    }

    @Test
    default void aReplyWaitsWithItsEvent() {
        receive("E1", "a", NOW);
        write(rows -> rows.inbox().storeReply(Platform.SLACK, "E1", bytes("kept")));

        assertThat(take(LATER))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.reply().orElseThrow()).isEqualTo(bytes("kept")));
    }

    @Test
    default void anEventIsTakenWithoutAReplyUntilOneIsDecided() {
        receive("E1", "a", NOW);

        assertThat(take(LATER))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.reply()).isEmpty());
    }

    @Test
    default void aReplyIsTriedAsOftenAsItTakes() {
        receive("E1", "a", NOW);
        write(rows -> rows.inbox().storeReply(Platform.SLACK, "E1", bytes("kept")));
        for (int time = 0; time < 5; time++) {
            assertThat(take(LATER.plusSeconds(time))).hasSize(1);
        }
    }

    @Test
    default void aMessageIsBegunOnce() {
        receive("E1", "a", NOW);

        assertThat(begin(0)).isTrue();
        assertThat(begin(0)).isFalse();
        assertThat(begin(1)).isTrue();
        assertThat(take(LATER)).extracting(Claimed::begun).containsExactly(2);
    }

    @Test
    default void aMessageThatIsWithdrawnIsBegunAgain() {
        receive("E1", "a", NOW);
        begin(0);
        write(rows -> rows.inbox().withdraw(Platform.SLACK, "E1", 1));

        assertThat(begin(0)).isTrue();
    }

    @Test
    default void aClaimIsHeldByItsWorkerUntilTheEventIsProcessed() {
        receive("E1", "a", NOW);

        assertThat(hold("here", LATER)).isTrue();
        assertThat(take(LATER)).isEmpty();
        assertThat(hold("elsewhere", LATER)).isFalse();
        write(rows -> rows.inbox().markProcessed(Platform.SLACK, "E1"));
        assertThat(hold("here", LATER)).isFalse();
    }

    @Test
    default void anotherPlatformsEventsAreNotHandedOver() {
        receive("E1", "a", NOW);

        assertThat(take(Platform.TEAMS, LATER)).isEmpty();
    }

    @Test
    default void onlyOldEventsWhoseWorkIsDoneAreForgotten() {
        receive("old", "a", NOW);
        receive("unfinished", "b", NOW);
        receive("young", "c", LATER);
        write(rows -> rows.inbox().markProcessed(Platform.SLACK, "old"));
        write(rows -> rows.inbox().markProcessed(Platform.SLACK, "young"));

        int purged = count(rows -> rows.inbox().purge(LATER, NOW, 10));

        assertThat(purged).isEqualTo(1);
        assertThat(receive("old", "a", LATER)).isEqualTo(Receipt.NEW);
    }

    @Test
    default void anEventThatNothingCouldBeMadeOfIsForgottenInTheEnd() {
        receive("stuck", "a", NOW);

        assertThat(count(rows -> rows.inbox().purge(NOW, LATER, 10))).isEqualTo(1);
        assertThat(take(LATER)).isEmpty();
    }

    private void tryAgain() {
        write(rows -> rows.inbox().countTry(new InboxRepository.Key(Platform.SLACK, "E1")));
    }

    private boolean begin(int place) {
        return database().write(rows -> rows.inbox().begin(Platform.SLACK, "E1", place));
    }

    private boolean hold(String worker, Instant at) {
        return database().write(rows -> rows.inbox().hold(Platform.SLACK, "E1", worker, at));
    }

    private Receipt receive(String id, String proof, Instant at) {
        return receive(new Event(Platform.SLACK, id, "event", bytes("{\"id\":\"" + id + "\"}")), proof, at);
    }

    private Receipt receive(Event event, String proof, Instant at) {
        return database().write(rows -> rows.inbox().store(event, proof, "here", at));
    }

    private List<Claimed> take(Instant before) {
        return take(Platform.SLACK, before);
    }

    private List<Claimed> take(Platform platform, Instant before) {
        return database().claim(rows -> rows.inbox().claim(platform, "elsewhere", before, before, 10));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
