package druppel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.library.Catalogue;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.feature.library.NudgeReport;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.store.Database;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import druppel.testing.PropertyCheck;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryReportTest {
    private static final Catalogue SHIPPED = TestApplication.SHIPPED.catalogue();
    private static final String NUDGE = SHIPPED.nudges().keySet().iterator().next();
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path home;

    @Test
    void countsAreInStepsOfFiveAndThoseBelowFiveAreNotShown() {
        assertThat(lines(new NudgeResponseCounts(NUDGE, 14, 5, 4, 0), new NudgeResponseCounts("old-one", 0, 0, 0, 6)))
                .containsExactly(
                        "How many people answered each nudge, up to 2026-11-22, in steps of five:",
                        "",
                        row("nudge", "done", "not today", "didn’t come up", "not for me"),
                        row(NUDGE, "10", "5", "–", "–"),
                        row("old-one", "–", "–", "–", "5"),
                        SHIPPED.nudges().size() - 1 + " nudges with fewer than five people");
    }

    @Test
    void nudgesWithFewerThanFivePeopleAreCountedTogether() {
        assertThat(lines(new NudgeResponseCounts(NUDGE, 4, 4, 4, 4)))
                .endsWith("", SHIPPED.nudges().size() + " nudges with fewer than five people")
                .noneMatch(line -> line.contains(NUDGE));
    }

    @Test
    void onePersonMoreChangesNothingBetweenMultiplesOfFive() {
        PropertyCheck.holds(random -> {
            int people = random.nextInt(60);
            List<String> before = lines(new NudgeResponseCounts(NUDGE, people, 0, 0, 0));
            List<String> after = lines(new NudgeResponseCounts(NUDGE, people + 1, 0, 0, 0));
            assertThat(after.equals(before)).isEqualTo((people + 1) % 5 != 0);
        });
    }

    @Test
    void theReportIsReadFromADatabaseInUse() {
        CommandLine commandLine = new CommandLine(home);
        DatabaseSettings settings = DatabaseSettings.of("jdbc:sqlite:" + home.resolve("data/druppel.db"));
        try (Database database = Database.open(settings, home.resolve("data/keyset.json"), HolidayCalendars.NONE)) {
            for (int number = 0; number < 6; number++) {
                practise(database, "member" + number);
            }
            Said said = commandLine.run("library", "report");
            assertThat(said.code()).isZero();
            assertThat(said.out().lines()).anyMatch(line -> line.matches(NUDGE + " +5 +– +– +–"));
        }
    }

    @Test
    void withoutADatabaseThereIsOneLineThatSaysSo() {
        Said said = new CommandLine(home).run("library", "report");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.complaints()).hasSize(1);
    }

    private static void practise(Database database, String name) {
        Instant then = Instant.parse("2026-10-05T10:00:00Z");
        MemberSettings settings =
                MemberSettings.of(new UserProfile(Optional.of(ZoneOffset.UTC), Language.EN, UserProfile.Role.PERSON));
        database.write(rows -> {
            Member member = rows.members()
                    .findOrAdd(
                            new PlatformUser(Platform.LOCAL, "local", name),
                            settings,
                            Member.Progress.begin("default"),
                            then);
            return rows.reflections()
                    .save(new NewReflection(
                            member.id(),
                            LocalDate.of(2026, 10, 5),
                            Reflection.Kind.PRACTISED,
                            Optional.of(NUDGE),
                            Optional.empty(),
                            Optional.empty(),
                            then));
        });
    }

    private static String row(String nudge, String done, String notToday, String absent, String rejected) {
        return "%%-%ds  %%4s  %%9s  %%14s  %%10s"
                .formatted(NUDGE.length())
                .formatted(nudge, done, notToday, absent, rejected);
    }

    private static List<String> lines(NudgeResponseCounts... answers) {
        return new LibraryReport(NudgeReport.of(SHIPPED, List.of(answers), SUNDAY)).lines();
    }
}
