package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.domain.session.Session;
import druppel.persistence.InboxRepository;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every store owes rows that were written while the clock was a year ahead.
interface TimeCorrectionContract extends StoreFixture {
    Instant AHEAD = NOW.plus(Duration.ofDays(365));

    @Test
    default void thereIsNothingToCorrectInRowsOfNow() {
        write(rows -> {
            rows.workspaces().pause(BRAM.at(), NOW.plus(Duration.ofHours(1)));
            rows.workspaces().acquireSender(BRAM.at(), "node", NOW, NOW.plusSeconds(30));
            rows.sessions().add(new byte[] {1}, BRAM, Session.Kind.CHAT, NOW);
            rows.deliveryQueue().plan(List.of(nudgeAt(meet(BRAM).id(), NOW)));
        });

        assertThat(corrected()).isZero();
    }

    @Test
    default void theSenderOfAWorkspaceIsReplaced() {
        write(rows -> rows.workspaces().acquireSender(BRAM.at(), "dead", AHEAD, AHEAD.plusSeconds(30)));
        boolean before = written(rows -> rows.workspaces().acquireSender(BRAM.at(), "node", NOW, LATER));

        assertThat(before).isFalse();
        assertThat(corrected()).isEqualTo(1);
        assertThat(written(rows -> rows.workspaces().acquireSender(BRAM.at(), "node", NOW, LATER)))
                .isTrue();
    }

    @Test
    default void aPausedWorkspaceIsSentToAgain() {
        long bram = meet(BRAM).id();
        write(rows -> {
            rows.workspaces().pause(BRAM.at(), AHEAD);
            rows.deliveryQueue().plan(List.of(nudgeAt(bram, NOW)));
        });
        corrected();

        Map<Workspace, Integer> waiting =
                database().read(rows -> rows.workspaces().plannedCounts("node", NOW));
        assertThat(waiting).containsEntry(BRAM.at(), 1);
    }

    @Test
    default void aPlannedDeliveryIsDecidedOnNow() {
        long bram = meet(BRAM).id();
        write(rows -> rows.deliveryQueue().plan(List.of(nudgeAt(bram, AHEAD))));
        corrected();

        assertThat(writeAll(rows -> rows.deliveryQueue().claimPlanned(BRAM.at(), NOW, 10, LATER)))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.dueAt()).isEqualTo(NOW));
    }

    @Test
    default void aDeliveryThatWasBeingSentIsLookedForNow() {
        long bram = meet(BRAM).id();
        write(rows -> rows.deliveryQueue().claim(nudgeAt(bram, AHEAD).wanted(), AHEAD));
        corrected();

        assertThat(readAll(rows -> rows.deliveryQueue().toReconcile("node", NOW, 10)))
                .hasSize(1);
    }

    @Test
    default void anEventIsWorkedOnAgain() {
        write(rows -> rows.inbox()
                .store(new InboxRepository.Event(Platform.SLACK, "E1", "event", new byte[] {1}), "p", "dead", AHEAD));
        corrected();

        assertThat(writeAll(rows -> rows.inbox().claim(Platform.SLACK, "node", NOW, NOW, 10)))
                .hasSize(1);
    }

    @Test
    default void aProfileIsLookedUpNow() {
        long bram = meet(BRAM).id();
        write(rows -> rows.members().scheduleProfileLookup(bram, Optional.of(AHEAD)));
        corrected();

        assertThat(readAll(rows -> rows.members().profileLookupsDue(NOW, 10))).hasSize(1);
    }

    @Test
    default void aSessionLastsAsLongAsOneThatWasUsedNow() {
        write(rows -> rows.sessions().add(new byte[] {1}, BRAM, Session.Kind.CHAT, AHEAD));
        corrected();

        assertThat(readAll(rows -> rows.sessions().of(BRAM, NOW)))
                .singleElement()
                .satisfies(session -> assertThat(session.expiresAt())
                        .isEqualTo(NOW.plus(Session.Kind.CHAT.idle()).truncatedTo(ChronoUnit.MILLIS)));
    }

    @Test
    default void aLinkThatWouldLiveForAYearEnds() {
        write(rows -> rows.signInLinks().issue(new byte[] {1}, BRAM, AHEAD));
        corrected();

        assertThat(readIfAny(rows -> rows.signInLinks().find(new byte[] {1}, NOW)))
                .isEmpty();
    }

    private <T> List<T> writeAll(Function<Repositories, List<T>> work) {
        return database().write(work);
    }

    private int corrected() {
        return database().write(rows -> rows.timeCorrection().correct(NOW));
    }

    private static Plan nudgeAt(long member, Instant at) {
        return new Plan(new DeliveryRequest(member, MONDAY, MessageKind.NUDGE, true, Optional.empty(), at), at);
    }
}
