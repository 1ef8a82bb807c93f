package druppel.feature.files;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.anonymity.SurveyTally;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.library.RejectionReason;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.SelfCheck.Frequency;
import druppel.domain.library.Trait;
import druppel.domain.member.LinkCode;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.Repositories;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The export to read says everything that has words, in the language of the member.
class MarkdownExportTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I asked *first*");
        testApplication.says(ANNA, "nudge plan When the stand-up ends, then I ask one question");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void everyCategoryIsThereWithItsTerms() {
        assertThat(export())
                .startsWith(
                        "# What I know about you\n\nAs of Monday 30 November 2026.\n\n## You and your settings\n\n- ")
                .contains("## What you practised and wrote\n", "deleted by itself after 2 years");
    }

    @Test
    void wordsAndPlansAreThereInFull() {
        assertThat(export())
                .contains("## What you wrote\n\n**Monday 30 November 2026**\n\n*", "\n\n> I asked \\*first\\*\n")
                .contains("## Your plans\n\n**", "\n\n> When the stand-up ends, then I ask one question\n");
    }

    @Test
    void answersAreThereInWords() {
        Member anna = testApplication.member(ANNA);
        testApplication.store.update(rows -> {
            rows.selfChecks().save(anna.id(), SelfCheck.begin(DATE).answering(Trait.VISION, Frequency.OFTEN));
            rows.keptActs()
                    .saveCheck(
                            anna.id(),
                            testApplication.newestNudge(ANNA).nudge().orElseThrow(),
                            AutomaticityCheck.begin(DATE).answering(Item.AUTOMATIC, Agreement.MOSTLY));
            rows.nudgeFeedback()
                    .save(
                            new Unpublished(
                                    anna.id(), "ask-01", RejectionReason.STALE, Optional.of("I do this already")),
                            DATE);
        });

        assertThat(export())
                .contains("## Your self-checks\n\n**Monday 30 November 2026**\n\n- vision: often\n")
                .contains("## How much it happens by itself\n\n**", "- It happens by itself. Mostly.\n")
                .contains("## What you said about nudges\n\n", "> I do this already\n");
    }

    @Test
    void whatTheTeamNoticedIsThereWithoutNames() {
        long anna = testApplication.member(ANNA).id();
        testApplication.store.update(rows -> {
            long team = rows.teams().create(anna, new LinkCode("K7PM4XQT")).id();
            long survey = rows.teamSurveys().start(team, "ask", DATE).id();
            for (int other = 0; other < 5; other++) {
                rows.teamSurveys()
                        .addAnswer(survey, met(rows, TestApplication.person("other" + other)), SurveyTally.Answer.MORE);
            }
            rows.teamSurveys().close(survey);
        });

        assertThat(export())
                .contains("## What your team noticed\n\n**")
                .contains("- More often: nearly everyone\n- About the same: hardly anyone\n")
                .doesNotContain("other0");
    }

    private long met(Repositories rows, PlatformUser other) {
        Member anna = testApplication.member(ANNA);
        return rows.members()
                .findOrAdd(other, anna.settings(), Member.Progress.begin("first"), testApplication.now.get())
                .id();
    }

    @Test
    void theLocalChatIsThereAsItWasRead() {
        testApplication.store.update(rows -> {
            rows.transcript().add(ANNA.user(), false, "What can you do?", testApplication.now.get());
            rows.transcript()
                    .add(
                            ANNA.user(),
                            true,
                            "{\"card\":{\"blocks\":[{\"kind\":\"Paragraph\",\"text\":\"Three things.\"}]}}",
                            testApplication.now.get());
        });

        assertThat(export())
                .contains("## What we said\n\n**You, Monday 30 November 2026, 9:30**\n\n> What can you do?\n")
                .contains("**Druppel, Monday 30 November 2026, 9:30**\n\n> Three things.\n");
    }

    @Test
    void wordsThatDoNotDecryptAreSaidToBeThere() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("druppel.db"));
                PreparedStatement statement = connection.prepareStatement("update reflection set encrypted_text = ?")) {
            statement.setBytes(1, new byte[] {1, 2, 3});
            statement.execute();
        }

        assertThat(export())
                .contains("**Monday 30 November 2026**\n\n*")
                .contains("\n\nThis is stored, but can’t be read: it’s damaged, or its key is missing.\n");
    }

    @Test
    void itIsInTheLanguageOfTheMember() {
        testApplication.says(ANNA, "nudge language nl");

        assertThat(export())
                .contains(
                        "# Wat ik van je weet\n\nOp maandag 30 november 2026.\n",
                        "## Wat je schreef\n",
                        "## Je plannen\n")
                .doesNotContain("What you");
    }

    private String export() {
        return testApplication.store.read(
                rows -> new MemberExport(rows, testApplication.member(ANNA), testApplication.now.get())
                        .file(testApplication.library, Period.ofYears(2), MemberExport.MARKDOWN)
                        .orElseThrow()
                        .text());
    }
}
