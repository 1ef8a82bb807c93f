package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Drop;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.chart.WeekGrid;
import druppel.domain.habit.HabitDay;
import druppel.domain.habit.PractisedDays;
import druppel.testing.PropertyCheck;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class YearHeatmapTest {
    private static final LocalDate TODAY = SampleDays.TODAY;

    @Test
    void eachDayOfTheWindowIsOneDrop() {
        assertThat(drops(SampleDays.ofAYear(), TODAY)).hasSize(52 * 7 + 4);
    }

    @Test
    void asManyDropsAreFullAsDaysWerePractised() {
        long practised = SampleDays.ofAYear().stream()
                .filter(habitDay -> habitDay.dayStatus() == HabitDay.Status.PRACTISED)
                .count();

        assertThat(drops(SampleDays.ofAYear(), TODAY))
                .filteredOn(drop -> drop.style().name().equals("day practised"))
                .hasSize((int) practised);
    }

    @Test
    void todayIsOpenWhileThereIsTime() {
        assertThat(drops(SampleDays.ofAYear(), TODAY).getLast().style().name()).isEqualTo("day open");
    }

    @Test
    void aDayWithoutARowDoesNotCount() {
        assertThat(drops(List.of(), TODAY)).allMatch(drop -> drop.style().name().equals("day excused"));
    }

    @Test
    void ofTwoRowsAboutOneDayTheStrongerIsDrawn() {
        List<HabitDay> rows =
                List.of(new HabitDay(TODAY, HabitDay.Status.MISSED), new HabitDay(TODAY, HabitDay.Status.PRACTISED));

        assertThat(drops(rows, TODAY).getLast().style().name()).isEqualTo("day practised");
    }

    @Test
    void titlesSayDateAndStateInEnglish() {
        assertThat(titles(Language.EN))
                .contains(
                        "Thursday 19 November 2026: still open",
                        "Wednesday 18 November 2026: missed, a reserve was used",
                        "Tuesday 10 November 2026: missed",
                        "Tuesday 17 November 2026: practised",
                        "Sunday 15 November 2026: does not count");
    }

    @Test
    void titlesSayDateAndStateInDutch() {
        assertThat(titles(Language.NL))
                .contains(
                        "donderdag 19 november 2026: nog open",
                        "woensdag 18 november 2026: gemist, er ging een reserve op",
                        "dinsdag 10 november 2026: gemist",
                        "dinsdag 17 november 2026: geoefend",
                        "zondag 15 november 2026: telt niet mee");
    }

    @Test
    void monthsAndWeekdaysAreNamedInEnglish() {
        assertThat(labels(TODAY, Language.EN))
                .containsExactly(
                        "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Mon",
                        "Wed", "Fri");
    }

    @Test
    void monthsAndWeekdaysAreNamedInDutch() {
        assertThat(labels(TODAY, Language.NL))
                .containsExactly(
                        "dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "ma", "wo",
                        "vr");
    }

    @Test
    void aMonthThatHasJustBegunHasNoNameYet() {
        assertThat(labels(LocalDate.of(2026, 12, 1), Language.EN)).element(11).isEqualTo("Nov");
    }

    @Test
    void aMonthHasItsNameFromItsSecondWeek() {
        assertThat(labels(LocalDate.of(2026, 12, 7), Language.EN)).element(11).isEqualTo("Dec");
    }

    @Test
    void exactlyTheDaysOfTheWindowAreDrawnWhateverTheRows() {
        DateTimeFormatter written = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            List<String> window =
                    WeekGrid.year(today).days().map(written::format).toList();

            assertThat(drops(SampleDays.anyAround(today, random), today))
                    .extracting(drop -> drop.title().split(":", 2)[0])
                    .isEqualTo(window);
        });
    }

    @Test
    void asManyDropsAreFilledAsDaysCountAsPractised() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            List<HabitDay> days = SampleDays.anyAround(today, random);
            long counted =
                    PractisedDays.of(days, WeekGrid.year(today).first(), today).total();

            assertThat(drops(days, today))
                    .filteredOn(drop -> drop.title().endsWith(": practised"))
                    .hasSize((int) counted);
        });
    }

    @Test
    void eachDropKeepsToItsOwnCell() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            List<Drop> drops = drops(SampleDays.anyAround(today, random), today);

            assertThat(drops.stream().map(YearHeatmapTest::cell)).doesNotHaveDuplicates();
            assertThat(drops).allMatch(drop -> cell(drop).contains(outer(drop)));
        });
    }

    @Test
    void nothingLeavesTheDrawing() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            DrawingCanvas drawingCanvas = YearHeatmap.of(SampleDays.anyAround(today, random), today, Language.NL)
                    .drawing();
            var paper = new Rectangle2D.Double(0, 0, drawingCanvas.width(), drawingCanvas.height());

            assertThat(drops(drawingCanvas)).allMatch(drop -> paper.contains(outer(drop)));
            assertThat(texts(drawingCanvas)).allMatch(text -> paper.contains(text.x(), text.y(), 2 * text.size(), 0.1));
        });
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            List<HabitDay> days = SampleDays.anyAround(today, random);

            assertThat(YearHeatmap.of(SampleDays.shuffled(days, random), today, Language.NL)
                            .drawing())
                    .isEqualTo(YearHeatmap.of(days, today, Language.NL).drawing());
        });
    }

    private static Rectangle2D outer(Drop drop) {
        double width = 0.68 * drop.height() + drop.style().outline();
        return new Rectangle2D.Double(
                drop.centre().x() - width / 2, drop.centre().y() - drop.size() / 2, width, drop.size());
    }

    // Cells are 12 units wide and high; the first drop is in the cell at (48, 27).
    private static Rectangle2D cell(Drop drop) {
        double column = Math.floor((drop.centre().x() - 48) / 12);
        double row = Math.floor((drop.centre().y() - 27) / 12);
        return new Rectangle2D.Double(48 + 12 * column, 27 + 12 * row, 12, 12);
    }

    private static List<Drop> drops(List<HabitDay> days, LocalDate today) {
        return drops(YearHeatmap.of(days, today, Language.EN).drawing());
    }

    private static List<Drop> drops(DrawingCanvas drawingCanvas) {
        return drawingCanvas.shapes().stream()
                .filter(Drop.class::isInstance)
                .map(Drop.class::cast)
                .filter(drop -> !drop.title().isEmpty())
                .toList();
    }

    private static List<Text> texts(DrawingCanvas drawingCanvas) {
        return drawingCanvas.shapes().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    private static List<String> titles(Language language) {
        return drops(YearHeatmap.of(SampleDays.ofAYear(), TODAY, language).drawing()).stream()
                .map(Drop::title)
                .toList();
    }

    private static List<String> labels(LocalDate today, Language language) {
        return texts(YearHeatmap.of(List.of(), today, language).drawing()).stream()
                .map(Text::words)
                .toList();
    }
}
