package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.Delivery;
import druppel.domain.reflection.Reflection;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reply counts for the day on which it was written, whenever it is processed.
class SlackReplyDayTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final SlackTestApplication application = new SlackTestApplication(Instant.parse("2026-11-26T12:00:00Z"));

    @BeforeEach
    void join() throws Exception {
        application.says("T1", "U1", "start");
        application.tickAt("2026-11-27T09:00:00Z");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aSecondMessageOfTheLastMinutesThatIsProcessedAfterMidnight() throws Exception {
        application.says("T1", "U1", "Asked first, and waited");
        writtenAt("2026-11-27T23:58:00Z");

        application.resumeAt("2026-11-28T00:03:00Z");

        assertThat(kept().date()).isEqualTo(FRIDAY);
    }

    @Test
    void aMessageOfFridayThatIsProcessedOnMondayAnswersTheNudgeOfFriday() throws Exception {
        writtenAt("2026-11-27T17:00:00Z");
        application.tickAt("2026-11-30T09:00:00Z");

        application.resumeAt("2026-11-30T09:30:00Z");

        assertThat(kept().date()).isEqualTo(FRIDAY);
        assertThat(kept().nudge())
                .isEqualTo(nudge(FRIDAY).nudge())
                .isNotEqualTo(nudge(MONDAY).nudge());
        assertThat(kept().kind()).isEqualTo(Reflection.Kind.PRACTISED);
    }

    @Test
    void yesterdayIsCountedFromTheDayOnWhichItWasWritten() throws Exception {
        application.tickAt("2026-11-30T09:00:00Z");
        application.at("2026-11-30T23:58:00Z");
        command("yesterday Asked everybody for their view");

        application.resumeAt("2026-12-01T00:03:00Z");

        assertThat(kept().date()).isEqualTo(FRIDAY);
    }

    @Test
    void aCommandHasTheTimeAtWhichItCameIn() throws Exception {
        application.at("2026-11-30T23:58:00Z");
        command("Asked everybody for their view");

        application.resumeAt("2026-12-01T00:03:00Z");

        assertThat(kept().date()).isEqualTo(FRIDAY);
    }

    @Test
    void aButtonThatWasPressedInTimeCountsAfterTheWindowHasClosed() throws Exception {
        application.at("2026-11-30T23:50:00Z");
        application.leaveBehind(
                "t1", SlackPayloads.pressed("done:" + nudge(FRIDAY).id().value(), "1796082600.000100"));

        application.resumeAt("2026-12-01T09:30:00Z");

        assertThat(kept().kind()).isEqualTo(Reflection.Kind.PRACTISED);
    }

    private void writtenAt(String moment) {
        application.at(moment);
        application.leaveBehind("E-late", SlackFixture.event("E-late", """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"%d.000100",
             "text":"Asked everybody for their view before I gave mine"}\
            """.formatted(
                        Instant.parse(moment).getEpochSecond())));
    }

    private void command(String words) {
        application.leaveBehind(
                "trigger-1",
                SlackFixture.command(
                        "/reflect", words, application.slack.responses().toString()));
    }

    private Reflection kept() {
        long member = application.member("T1", "U1").id();
        return application
                .store
                .read(rows -> rows.reflections().between(member, FRIDAY.minusDays(1), MONDAY.plusDays(7)))
                .getLast();
    }

    private Delivery nudge(LocalDate date) {
        long member = application.member("T1", "U1").id();
        return application
                .store
                .read(rows -> rows.deliveries().newestNudge(member, date, date))
                .orElseThrow();
    }
}
