package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.reflection.Reflection;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A reply counts for the day on which it was written, whenever it is processed. The member is in Amsterdam.
class TeamsReplyDayTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-26T12:00:00Z");

    @BeforeEach
    void join() throws Exception {
        application.says("anna", "1", "start");
        application.tickAt("2026-11-27T09:00:00Z");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aSecondMessageOfTheLastMinutesThatIsProcessedAfterMidnight() throws Exception {
        application.says("anna", "0", "Asked first, and waited");
        resumeAt("2026-11-27T23:03:00Z", said("2026-11-27T22:58:00.125Z"));

        assertThat(kept().date()).isEqualTo(FRIDAY);
    }

    @Test
    void aMessageOfFridayThatIsProcessedOnMondayAnswersTheNudgeOfFriday() throws Exception {
        application.tickAt("2026-11-30T09:00:00Z");

        resumeAt("2026-11-30T09:30:00Z", said("2026-11-27T17:00:00Z"));

        assertThat(kept().date()).isEqualTo(FRIDAY);
        assertThat(kept().kind()).isEqualTo(Reflection.Kind.PRACTISED);
    }

    private void resumeAt(String moment, ObjectNode activity) throws Exception {
        application.leaveBehind("a:anna:2", activity);
        application.now.set(Instant.parse(moment));
        application.module.resume();
        application.settle();
    }

    private ObjectNode said(String at) {
        return application
                .sampleActivities
                .said("anna", "2", "Asked everybody for their view before I gave mine")
                .put("timestamp", at);
    }

    private Reflection kept() {
        long member = application.member("anna").id();
        return application
                .store
                .read(rows -> rows.reflections().between(member, FRIDAY, FRIDAY.plusDays(7)))
                .getLast();
    }
}
