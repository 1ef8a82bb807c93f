package druppel.adapter.schedule;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import druppel.testing.CapturedLogs;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TaskSchedulerTest {
    private static final Duration SOON = Duration.ofMillis(10);

    @Test
    void aTickComesAgainAndAgain() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(3);
        try (TaskScheduler _ = ticking(ScheduledTask.perNode("some", SOON, ticks::countDown))) {
            assertThat(ticks.await(10, SECONDS)).isTrue();
        }
    }

    @Test
    void aTickThatFailsComesAgain() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(2);
        Runnable failing = () -> {
            ticks.countDown();
            throw new IllegalStateException("on purpose");
        };
        try (CapturedLogs logs = new CapturedLogs()) {
            try (TaskScheduler _ = ticking(ScheduledTask.perNode("failing", SOON, failing))) {
                assertThat(ticks.await(10, SECONDS)).isTrue();
            }
            assertThat(logs.text())
                    .contains("A scheduled task failed", "java.lang.IllegalStateException at druppel.")
                    .doesNotContain("on purpose", "\tat ");
        }
    }

    @Test
    void oneThatHangsDoesNotKeepTheOthers() throws InterruptedException {
        CountDownLatch ticks = new CountDownLatch(2);
        CountDownLatch free = new CountDownLatch(1);
        ScheduledTask hanging = ScheduledTask.perNode("hanging", SOON, () -> await(free));
        try (TaskScheduler _ = ticking(hanging, ScheduledTask.perNode("other", SOON, ticks::countDown))) {
            assertThat(ticks.await(10, SECONDS)).isTrue();
            free.countDown();
        }
    }

    @Test
    void aTickNeverOverlapsWithItself() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(5);
        CountDownLatch free = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Runnable hanging = () -> {
            begun.incrementAndGet();
            await(free);
        };
        try (TaskScheduler _ = ticking(
                ScheduledTask.perNode("hanging", SOON, hanging),
                ScheduledTask.perNode("other", SOON, others::countDown))) {
            others.await(10, SECONDS);
            int whileItHung = begun.get();
            free.countDown();
            assertThat(whileItHung).isEqualTo(1);
        }
    }

    @Test
    void closingWaitsForWhatRuns() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Runnable work = () -> {
            begun.countDown();
            await(free);
            done.set(true);
        };
        try (TaskScheduler _ = ticking(ScheduledTask.perNode("some", Duration.ofDays(1), work))) {
            begun.await(10, SECONDS);
            Thread.startVirtualThread(free::countDown);
        }
        assertThat(done).isTrue();
    }

    /// Also at the moment in which a task is handed over.
    @Test
    void closingComesToAnEndWheneverItIs() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int times = 0; times < 100; times++) {
                ticking(ScheduledTask.perNode("some", SOON, () -> {})).close();
            }
        });
    }

    @Test
    void itRunsFromItsStartToItsClose() {
        TaskScheduler taskScheduler = TaskScheduler.alone();
        boolean before = taskScheduler.running();
        taskScheduler.start(List.of());
        boolean between = taskScheduler.running();
        taskScheduler.close();
        assertThat(List.of(before, between, taskScheduler.running())).containsExactly(false, true, false);
    }

    private static TaskScheduler ticking(ScheduledTask... ticks) {
        TaskScheduler taskScheduler = TaskScheduler.alone();
        taskScheduler.start(List.of(ticks));
        return taskScheduler;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
