package druppel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A group job runs once, at its time, and the failure of another job does not stop it.
class GroupJobRunnerTest extends DeliveryEngineTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<String> turns = new ArrayList<>();

    @BeforeEach
    void add() {
        testApplication.kinds.add(new Weekly("tea"));
    }

    @Test
    void aRoundTakesItsTurnInItsTime() {
        set("tea:1", MONDAY + "T12:00");
        testApplication.windTo(MONDAY + "T11:59");
        assertThat(turns).isEmpty();
        testApplication.windTo(MONDAY + "T12:00");
        assertThat(turns).containsExactly("1");
    }

    @Test
    void aRoundComesAgainWhenItSaid() {
        set("tea:1", MONDAY + "T12:00");
        testApplication.windTo("2026-12-14T12:00");
        assertThat(turns).containsExactly("1", "1", "1");
    }

    @Test
    void aRoundThatIsOverIsGone() {
        set("tea:over", MONDAY + "T12:00");
        testApplication.windTo(MONDAY + "T13:00");
        assertThat(at("tea:over")).isEmpty();
    }

    @Test
    void whatATurnPlansIsSent() {
        set("tea:1", MONDAY + "T08:30");
        testApplication.windTo(MONDAY + "T08:30");
        assertThat(testApplication.delivery(ANNA, MONDAY, MessageKind.RECAP)).isPresent();
    }

    @Test
    void aRoundThatFailsHoldsUpNoOtherAndIsTriedAgainLater() {
        testApplication.jumpTo(MONDAY + "T12:00");
        set("tea:broken", MONDAY + "T11:00");
        set("tea:1", MONDAY + "T12:00");
        testApplication.rounding().run();

        assertThat(turns).containsExactly("1");
        assertThat(at("tea:broken")).contains(TestApplication.amsterdam(MONDAY + "T12:05"));
    }

    @Test
    void nothingOfATurnThatFailsIsKept() {
        set("tea:broken", MONDAY + "T08:30");
        testApplication.windTo(MONDAY + "T08:30");
        assertThat(at("tea:half")).isEmpty();
    }

    @Test
    void aKindThatNobodyHereKnowsIsLeftForLater() {
        set("coffee:1", MONDAY + "T12:00");
        testApplication.windTo(MONDAY + "T12:00");
        assertThat(at("coffee:1")).contains(TestApplication.amsterdam(MONDAY + "T12:05"));
    }

    @Test
    void aRoundThatIsDueFurtherAheadThanAnyIsSetAgain() {
        testApplication.jumpTo(MONDAY + "T12:00");
        set("tea:1", "2027-12-07T12:00");
        set("tea:2", "2026-12-10T12:00");

        assertThat(testApplication.rounding().correct()).isEqualTo(1);
        assertThat(at("tea:1")).contains(TestApplication.amsterdam("2026-12-07T12:00"));
        assertThat(at("tea:2")).contains(TestApplication.amsterdam("2026-12-10T12:00"));
    }

    @Test
    void severalRunnersTakeATurnOnce() throws InterruptedException {
        IntStream.range(0, 20).forEach(number -> set("tea:" + number, MONDAY + "T12:00"));
        testApplication.jumpTo(MONDAY + "T12:00");
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            threads.invokeAll(Collections.nCopies(3, Executors.callable(testApplication.rounding()::run)));
        }

        assertThat(turns).hasSize(20).doesNotHaveDuplicates();
    }

    private void set(String name, String local) {
        testApplication.store.update(rows -> rows.groupJobs().schedule(name, TestApplication.amsterdam(local)));
    }

    private Optional<Instant> at(String name) {
        return testApplication.store.read(rows -> rows.groupJobs().dueAt(name));
    }

    /// A job that runs every week, or once if it is about *over*; it fails if it is about *broken*.
    private final class Weekly implements GroupJob {
        private final String kind;

        Weekly(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Turn execute(Repositories rows, String about, Instant now) {
            if (about.equals("broken")) {
                rows.groupJobs().schedule("tea:half", now);
                throw new IllegalStateException("the pot is broken");
            }
            synchronized (turns) {
                turns.add(about);
            }
            return about.equals("over") ? Turn.finished() : new Turn(List.of(recap(now)), Optional.of(now.plus(WEEK)));
        }

        @Override
        public Optional<Instant> next(Repositories rows, String about, Instant now) {
            return Optional.of(now.plus(WEEK));
        }

        private Plan recap(Instant now) {
            long anna = testApplication.member(ANNA).id();
            LocalDate date = LocalDate.ofInstant(now, TestApplication.AMSTERDAM);
            return new Plan(new DeliveryRequest(anna, date, MessageKind.RECAP, false, Optional.empty(), now), now);
        }
    }
}
