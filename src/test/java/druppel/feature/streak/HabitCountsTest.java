package druppel.feature.streak;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import druppel.persistence.ReflectionRepository.NewReflection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Practised days and own words are counted alike, wherever a member meets the number.
///
/// In the first week Anna practises on Monday, twice in words, on Tuesday without words, and on a day off; on Wednesday
/// she notes why it did not work out. In the second week she practises on Monday, in words.
class HabitCountsTest extends DeliveryEngineTest {

    @BeforeEach
    void twoWeeks() {
        testApplication.windTo("2026-11-30T10:00");
        testApplication.says(ANNA, "reflect I asked Ann first");
        testApplication.says(ANNA, "reflect I asked Bob and waited");
        testApplication.windTo("2026-12-01T10:00");
        testApplication.says(ANNA, "done");
        save("2026-12-02", Reflection.Kind.NOT_TODAY, "the meeting was called off");
        save("2026-12-02", Reflection.Kind.DIDNT_COME_UP, "nobody was there");
        testApplication.windTo("2026-12-05T10:00");
        save("2026-12-05", Reflection.Kind.PRACTISED, "I asked my daughter");
        testApplication.windTo("2026-12-07T10:00");
        testApplication.says(ANNA, "reflect I asked Carla what she needed");
        testApplication.windTo("2026-12-11T17:00");
    }

    @Test
    void myDataCountsDaysAndOwnWordsAndNamesNotesAsSuch() {
        assertThat(says("nudge mydata"))
                .contains("4 practised days, 4 lines of your own, 1 answer without words, ")
                .contains("2 notes that aren’t about practice.");
    }

    @Test
    void theStreakPageCountsTheSameDays() {
        assertThat(says("streak")).contains("Your year: 4 practised days.");
    }

    @Test
    void theHomePageCountsTheSameDays() {
        String home =
                testApplication.dialogService.home(ANNA).map(Card::plainText).orElseThrow();

        assertThat(home).contains("Your year: 4 practised days.");
    }

    @Test
    void theHarvestShowsTheSameLinesAndNoNotes() {
        assertThat(says("nudge harvest"))
                .contains("4 lines of your own", "I asked my daughter")
                .doesNotContain("called off", "nobody was there");
    }

    @Test
    void theRecapsTellTheSameDaysWeekByWeek() {
        assertThat(recap("2026-12-04")).contains("You practised on 2 of your 5 days.");
        assertThat(recap("2026-12-11"))
                .contains("You practised on 1 of your 5 days.", "Last week it was 3 days; no two weeks are alike.");
    }

    @Test
    void theRecapsShowTheSameLinesAndNoNotes() {
        assertThat(recap("2026-12-04"))
                .contains("I asked Ann first", "I asked Bob and waited")
                .doesNotContain("called off", "nobody was there");
        assertThat(recap("2026-12-11"))
                .contains("On Saturday 5 December:", "I asked my daughter", "what she needed")
                .doesNotContain("I asked Ann first");
    }

    private void save(String date, Reflection.Kind kind, String words) {
        testApplication.store.update(rows -> rows.reflections()
                .save(new NewReflection(
                        testApplication.member(ANNA).id(),
                        LocalDate.parse(date),
                        kind,
                        Optional.empty(),
                        Optional.of(words),
                        Optional.empty(),
                        testApplication.now.get())));
    }

    private String says(String text) {
        return text(testApplication.says(ANNA, text));
    }

    private static String text(Reply reply) {
        return reply.cards().stream().map(Card::plainText).collect(Collectors.joining("\n"));
    }

    private String recap(String date) {
        Delivery.Id id = testApplication
                .delivery(ANNA, date, MessageKind.RECAP)
                .orElseThrow()
                .id();
        return testApplication.chat.arrivedFor(ANNA).stream()
                .filter(post -> post.id().equals(id))
                .map(post -> post.card().plainText())
                .collect(Collectors.joining());
    }
}
