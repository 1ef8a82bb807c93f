package druppel.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Pauses;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.testing.PropertyCheck;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The days that the answer to a pause names are those that the schedule leaves out.
class PauseLawsTest {
    private static final PlatformUser ANNA = TestApplication.ANNA;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final int DAYS = 300;
    private static final Pattern NAMED = Pattern.compile("(?:Paused|paused|Pauze|pauze) (.*?\\p{L} ?\\d*)\\.");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:00");
        testApplication.says(ANNA, "start");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void theAnswerNamesTheDaysThatTheScheduleLeavesOut() {
        PropertyCheck.holds(random -> {
            Member member = become(random);
            Pause named = named(pausing(any(random), member.language()), member.language());
            Pauses stored = testApplication.member(ANNA).settings().pauses();

            assertThat(stored.inOrder()).contains(named);
            assertThat(leftOut(testApplication.member(ANNA).schedule(), member.schedule()))
                    .allMatch(stored::cover);
            assertThat(named.from().datesUntil(named.backOn()))
                    .noneMatch(testApplication.member(ANNA).schedule()::scheduled);
        });
    }

    @Test
    void theAnswerSaysWhenTheFirstNudgeAfterThePauseComes() {
        PropertyCheck.holds(random -> {
            Member member = become(random);
            Card answer = pausing(any(random), member.language());
            Pause named = named(answer, member.language());
            LocalDate back = testApplication
                    .member(ANNA)
                    .nextNudge(named.backOn())
                    .orElseThrow()
                    .date();

            assertThat(testApplication.member(ANNA).schedule().scheduled(back)).isTrue();
            assertThat(answer.plainText()).contains(DateFormat.date(back, TODAY, member.language()) + " ");
        });
    }

    private Card pausing(Pause pause, Language language) {
        String words = language.choose("from %s until %s", "van %s tot %s").formatted(pause.from(), pause.backOn());
        return testApplication.says(ANNA, "pause " + words).cards().getFirst();
    }

    private static Pause named(Card answer, Language language) {
        MatchResult days =
                NAMED.matcher(answer.plainText()).results().findFirst().orElseThrow();
        String command = "pause " + days.group(1);
        assertThat(CommandParser.asked(command, language, TODAY)).as(command).isInstanceOf(Understood.class);
        return CommandParser.asked(command, language, TODAY)
                        instanceof Understood(Command.Pause(LocalDate from, LocalDate backOn))
                ? new Pause(from, backOn)
                : new Pause(TODAY, TODAY.plusDays(1));
    }

    private static List<LocalDate> leftOut(MemberSchedule paused, MemberSchedule usual) {
        return TODAY.datesUntil(TODAY.plusDays(DAYS))
                .filter(date -> usual.scheduled(date) && !paused.scheduled(date))
                .toList();
    }

    private static Pause any(RandomGenerator random) {
        LocalDate from = TODAY.plusDays(random.nextInt(150));
        return new Pause(from, from.plusDays(random.nextInt(1, 60)));
    }

    /// Anna with some days of nudges, some earlier pauses and a language.
    private Member become(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)));
        days.add(DayOfWeek.of(random.nextInt(1, 8)));
        Pauses pauses = random.nextBoolean()
                ? Pauses.NONE
                : Pauses.NONE.with(any(random)).with(any(random));
        Member anna = testApplication.member(ANNA);
        Member changed = anna.with(anna.settings()
                        .with(anna.settings().times().on(days))
                        .speaking(random.nextBoolean() ? Language.EN : Language.NL)
                        .pausing(pauses))
                .rescheduled(testApplication.now.get());
        testApplication.store.update(rows -> rows.members().save(changed));
        return testApplication.member(ANNA);
    }
}
