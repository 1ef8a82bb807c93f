package druppel.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import druppel.chat.FeatureButton;
import druppel.domain.Language;
import druppel.message.MemberTextKey;
import druppel.testing.StandardDialog;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonHandlerTest {
    @TempDir
    private Path folder;

    private TestApplication app;

    @BeforeEach
    void open() {
        app = TestApplication.at(folder, "2026-11-24T09:00");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void everyButtonOfAFeatureIsRegistered() {
        assertThat(names(features().buttons())).containsExactlyInAnyOrderElementsOf(ofTheFeatures());
    }

    @Test
    void twoButtonsOfOneNameAreRefused() {
        Stream<RegisteredButton<?>> twice =
                Stream.concat(features().buttons(), features().buttons().limit(1));

        assertThatThrownBy(() -> new ButtonHandler(app.store, twice, (user, id) -> Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("done");
    }

    @Test
    void theNamesInMessagesThatMembersHaveStayKnown() {
        assertThat(names(features().buttons()))
                .contains("join", "done", "reflect", "another", "notforme", "because", "challenge", "challenged")
                .contains("challenges", "later", "write", "keep", "undo", "tip", "today", "repair", "repaired")
                .contains("settings", "programme", "follow", "restart", "plan", "planned", "unplan", "apart")
                .contains("together", "check", "link", "unlink", "share", "shared", "unshared", "newcomers", "forget")
                .contains("echo:yes", "echo:no", "echo:renew", "echo:stop", "echo:more", "echo:same", "echo:less");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "nosuch:done", "echo", "echo:louder:3", "done", "done:", "done:many", ":"})
    void aButtonThatNamesNothingIsGone(String action) {
        app.says(TestApplication.ANNA, "nudge start");

        assertThat(app.presses(TestApplication.ANNA, action).asNewMessage().cards())
                .singleElement()
                .satisfies(card -> assertThat(card.plainText())
                        .isEqualTo(app.library.texts(Language.EN).say(MemberTextKey.BUTTON_GONE)));
    }

    private Features features() {
        return StandardDialog.features(app.store, app.library, app.chats(), app.engine, app.now::get);
    }

    private static Iterable<String> ofTheFeatures() {
        return new ClassFileImporter()
                .importPackages("druppel.feature").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(FeatureButton.class))
                        .flatMap(type -> Stream.ofNullable(type.reflect().getEnumConstants()))
                        .flatMap(Arrays::stream)
                        .map(button -> ((FeatureButton<?>) button).action().name())
                        .toList();
    }

    private static Iterable<String> names(Stream<RegisteredButton<?>> buttons) {
        return buttons.map(RegisteredButton::name).toList();
    }
}
