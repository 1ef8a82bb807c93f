package druppel.feature.buddies;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import druppel.domain.pairing.PairingResult;
import druppel.domain.pairing.PairingWeek;
import druppel.jobs.GroupJob;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pairs are computed before the transaction of the turn, and checked against the rows in it.
class PairingJobTest extends DeliveryEngineTest {
    private static final String SUNDAY = "2026-12-06T11:00";
    private final List<PlatformUser> people = IntStream.range(0, 4)
            .mapToObj(number -> TestApplication.person("p" + number))
            .toList();

    @BeforeEach
    void turnOn() {
        people.forEach(this::turnOn);
        testApplication.jumpTo(SUNDAY);
    }

    @Test
    void aTurnGoesByWhatWasComputedAhead() {
        PairingJob.Precomputed ahead = onlyTheFirstTwo();

        turn(ahead);

        assertThat(met(0)).containsExactly(id(1));
        assertThat(met(2)).isEmpty();
    }

    @Test
    void whatWasComputedForOthersIsComputedAgain() {
        PairingJob.Precomputed ahead = onlyTheFirstTwo();
        turnOn(TestApplication.person("late"));

        turn(ahead);

        assertThat(met(2)).isNotEmpty();
    }

    @Test
    void whatIsComputedAheadIsWhatTheRowsAskFor() {
        GroupJob ahead =
                new PairingJob().prepare(testApplication.store, workspace().key(), testApplication.now.get());

        testApplication.store.write(rows -> ahead.execute(rows, workspace().key(), testApplication.now.get()));

        assertThat(IntStream.range(0, 4)).allMatch(number -> met(number).size() == 1);
    }

    /// Pairs that the planner never makes.
    private PairingJob.Precomputed onlyTheFirstTwo() {
        BuddyAvailability buddyAvailability =
                testApplication.store.read(rows -> BuddyAvailability.of(rows, workspace(), monday()));
        PairingInput pairingInput = testApplication.store.read(
                rows -> PairingJob.pairingInput(rows, workspace(), buddyAvailability.from(testApplication.now.get())));
        BuddyGroup buddyGroup = new BuddyGroup(new Pair(id(0), id(1)), Optional.empty());
        return new PairingJob.Precomputed(pairingInput, monday(), new PairingResult(List.of(buddyGroup), List.of()));
    }

    private void turn(PairingJob.Precomputed ahead) {
        GroupJob groupJob = new PairingJob(Optional.of(ahead));
        testApplication.store.write(rows -> groupJob.execute(rows, workspace().key(), testApplication.now.get()));
    }

    private List<Long> met(int number) {
        return testApplication.store.read(rows -> rows.buddyMeetings().buddies(id(number), monday()));
    }

    private void turnOn(PlatformUser user) {
        testApplication.says(user, "start");
        testApplication.says(user, "nudge buddy on");
    }

    private LocalDate monday() {
        return PairingWeek.monday(testApplication.now.get());
    }

    private long id(int number) {
        return testApplication.member(people.get(number)).id();
    }

    private Workspace workspace() {
        return people.getFirst().at();
    }
}
