package druppel.feature.words;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.domain.reflection.Reflection;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words are edited from a form as they are by editing their message.
class EditedWordsTest {
    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I asked first");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void theWordsChangeAndWhatTheySayAboutTheirDayStays() {
        Reflection before = reflection();
        edit("I asked twice");

        assertThat(reflection().text()).contains("I asked twice");
        assertThat(reflection().kind()).isEqualTo(before.kind());
        assertThat(reflection().date()).isEqualTo(before.date());
    }

    @Test
    void whoHasStoppedCanStillEdit() {
        testApplication.says(ANNA, "stop");
        edit("I asked twice");

        assertThat(reflection().text()).contains("I asked twice");
    }

    @Test
    void aTextThatIsBlankOrTooLongIsRefused() {
        assertThat(faults("  ")).containsValue("There’s nothing in it. To take these words away, delete them.");
        assertThat(faults("a".repeat(10_001))).containsKey("reflection");
        assertThat(faults("a".repeat(10_000))).isEmpty();
        edit("");

        assertThat(reflection().text()).contains("I asked first");
    }

    @Test
    void nobodyEditsAnothersWords() {
        testApplication.says(TestApplication.person("bram"), "start");
        testApplication.presses(TestApplication.person("bram"), action(), Map.of("reflection", "Bram was here"));

        assertThat(reflection().text()).contains("I asked first");
    }

    @Test
    void wordsGivenToABareAnswerShowOnItsNudge() {
        testApplication.windTo("2026-12-01T09:30");
        testApplication.says(ANNA, "done");
        long done = testApplication.reflections(ANNA).getLast().id();

        assertThat(testApplication
                        .presses(ANNA, "edit:" + done, Map.of("reflection", "I asked"))
                        .updates())
                .isNotEmpty();
    }

    private void edit(String text) {
        testApplication.presses(ANNA, action(), Map.of("reflection", text));
    }

    private Map<String, String> faults(String text) {
        return testApplication.dialogService.faults(
                new UserAction.Pressed("e", ANNA, Optional.empty(), action(), Map.of("reflection", text)));
    }

    private String action() {
        return "edit:" + reflection().id();
    }

    private Reflection reflection() {
        return testApplication.reflections(ANNA).getFirst();
    }
}
