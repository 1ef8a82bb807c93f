package druppel.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.domain.calendar.Pause;
import druppel.domain.member.PlatformUser;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a pause, and the buttons that end one of several.
class PauseFormTest {
    private static final PlatformUser ANNA = TestApplication.ANNA;

    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void join() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:00");
        testApplication.says(ANNA, "start");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void bothDaysOfAFormAreDaysOff() {
        send("2026-12-07", "2026-12-11");

        assertThat(pauses()).containsExactly(pause("2026-12-07", "2026-12-12"));
    }

    @Test
    void aSingleDayIsAPauseToo() {
        send("2026-12-07", "2026-12-07");

        assertThat(pauses()).containsExactly(pause("2026-12-07", "2026-12-08"));
    }

    @Test
    void eachFieldThatIsMissingOrNoDateIsNamed() {
        assertThat(faults("", "tomorrow")).containsOnlyKeys(PauseForm.FIRST, PauseForm.LAST);
        assertThat(faults("2026-12-07", "")).containsOnlyKeys(PauseForm.LAST);
    }

    @Test
    void aPauseThatEndsBeforeItBeginsIsRefused() {
        assertThat(faults("2026-12-07", "2026-12-06"))
                .containsEntry(PauseForm.LAST, "The last day off can’t come before the first.");
    }

    @Test
    void whatTheCommandRefusesTheFormRefuses() {
        assertThat(faults("2026-11-20", "2026-11-28")).containsOnlyKeys(PauseForm.LAST);
        assertThat(faults("2026-12-07", "2028-01-01"))
                .containsEntry(PauseForm.LAST, "A pause lasts a year at most, and ends within a year.");
        send("2026-12-07", "2028-01-01");
        assertThat(pauses()).isEmpty();
    }

    @Test
    void aPauseThatHasBegunAlreadyKeepsItsDaysFromToday() {
        send("2026-11-28", "2026-12-01");

        assertThat(pauses()).containsExactly(pause("2026-11-30", "2026-12-02"));
    }

    @Test
    void anyOfSeveralPausesCanBeTakenBack() {
        send("2026-12-07", "2026-12-11");
        send("2026-12-24", "2027-01-03");
        testApplication.presses(ANNA, "endpause:2026-12-24");

        assertThat(pauses()).containsExactly(pause("2026-12-07", "2026-12-12"));
    }

    @Test
    void aRunningPauseEndsToday() {
        send("2026-11-30", "2026-12-04");
        testApplication.jumpTo("2026-12-02T08:00");
        testApplication.presses(ANNA, "endpause:2026-11-30");

        assertThat(pauses()).containsExactly(pause("2026-11-30", "2026-12-02"));
    }

    @Test
    void aButtonOfAPauseThatIsGoneChangesNothing() {
        send("2026-12-07", "2026-12-11");
        testApplication.presses(ANNA, "endpause:2026-12-08");
        testApplication.presses(ANNA, "endpause:soon");

        assertThat(pauses()).hasSize(1);
    }

    private void send(String first, String last) {
        testApplication.presses(ANNA, "pause:", Map.of(PauseForm.FIRST, first, PauseForm.LAST, last));
    }

    private Map<String, String> faults(String first, String last) {
        return testApplication.dialogService.faults(new UserAction.Pressed(
                "e", ANNA, Optional.empty(), "pause:", Map.of(PauseForm.FIRST, first, PauseForm.LAST, last)));
    }

    private List<Pause> pauses() {
        return testApplication.member(ANNA).settings().pauses().inOrder();
    }

    private static Pause pause(String from, String backOn) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(backOn));
    }
}
