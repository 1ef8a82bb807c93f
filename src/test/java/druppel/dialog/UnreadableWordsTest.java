package druppel.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.FailedAct;
import druppel.chat.Reply;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A member whose words do not open: they get everything else, and what they ask of these words is refused honestly.
class UnreadableWordsTest {
    private static final String MONDAY = "2026-11-30";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"en, I can’t read what is stored there at the moment", "nl, Wat daar bewaard is kan ik nu niet lezen"})
    void editingThemIsRefusedAndChangesNothing(String language, String refusal) throws SQLException {
        try (TestApplication application = started()) {
            application.says(TestApplication.ANNA, "nudge language " + language);
            Reflection kept = kept(application);
            damage();

            Reply reply = application.presses(
                    TestApplication.ANNA, "edit:" + kept.id(), Map.of("reflection", "Other words."));

            assertThat(said(reply)).startsWith(refusal);
            assertThat(damaged()).isOne();
        }
    }

    @Test
    void everythingElseIsAnsweredAndTheDayStaysPractised() throws SQLException {
        try (TestApplication application = started()) {
            kept(application);
            damage();

            assertThat(said(application.says(TestApplication.ANNA, "nudge streak")))
                    .isNotEmpty();
            assertThat(said(application.says(TestApplication.ANNA, "nudge harvest")))
                    .isNotEmpty();
            assertThat(said(application.says(TestApplication.ANNA, "nudge mydata")))
                    .contains("1 line of your own");
            assertThat(application.habit(TestApplication.ANNA).practised().total())
                    .isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, That did not work; it is noted (k3f9x2).", "nl, Dat lukte niet; het is genoteerd (k3f9x2)."})
    void whatFailsIsSaidInTheLanguageOfTheMember(String language, String sentence) {
        try (TestApplication application = started()) {
            application.says(TestApplication.ANNA, "nudge language " + language);

            Card card = application.dialogService.failed(TestApplication.ANNA, new FailedAct("k3f9x2"));

            assertThat(card.plainText()).isEqualTo(sentence);
        }
    }

    private TestApplication started() {
        TestApplication application = TestApplication.at(folder, MONDAY + "T08:00");
        application.says(TestApplication.ANNA, "start");
        return application;
    }

    private static Reflection kept(TestApplication application) {
        application.says(TestApplication.ANNA, "nudge reflect I asked Kim first.");
        return application.reflections(TestApplication.ANNA).getLast();
    }

    private static String said(Reply reply) {
        return reply.inline().asNewMessage().cards().stream()
                .map(Card::plainText)
                .collect(Collectors.joining("\n"));
    }

    private void damage() throws SQLException {
        execute("update reflection set encrypted_text = x'010203'");
    }

    private int damaged() throws SQLException {
        return execute("update reflection set encrypted_text = x'010203' where encrypted_text = x'010203'");
    }

    private int execute(String update) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("druppel.db"));
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        }
    }
}
