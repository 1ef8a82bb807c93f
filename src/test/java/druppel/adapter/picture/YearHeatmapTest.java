package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Rectangle;
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
    void eachDayOfTheWindowIsOneSquare() {
        assertThat(squares(SampleDays.ofAYear(), TODAY)).hasSize(52 * 7 + 4);
    }

    @Test
    void asManySquaresAreFullAsDaysWerePractised() {
        long practised = SampleDays.ofAYear().stream()
                .filter(habitDay -> habitDay.dayStatus() == HabitDay.Status.PRACTISED)
                .count();

        assertThat(squares(SampleDays.ofAYear(), TODAY))
                .filteredOn(square -> square.style().name().equals("day practised"))
                .hasSize((int) practised);
    }

    @Test
    void todayIsOpenWhileThereIsTime() {
        assertThat(squares(SampleDays.ofAYear(), TODAY).getLast().style().name())
                .isEqualTo("day open");
    }

    @Test
    void aDayWithoutARowDoesNotCount() {
        assertThat(squares(List.of(), TODAY))
                .allMatch(square -> square.style().name().equals("day excused"));
    }

    @Test
    void ofTwoRowsAboutOneDayTheStrongerIsDrawn() {
        List<HabitDay> rows =
                List.of(new HabitDay(TODAY, HabitDay.Status.MISSED), new HabitDay(TODAY, HabitDay.Status.PRACTISED));

        assertThat(squares(rows, TODAY).getLast().style().name()).isEqualTo("day practised");
    }

    @Test
    void titlesSayDateAndStateInEnglish() {
        assertThat(titles(Language.EN))
                .contains(
                        "Thursday 19 November 2026: still open",
                        "Wednesday 18 November 2026: missed",
                        "Tuesday 17 November 2026: practised",
                        "Sunday 15 November 2026: does not count");
    }

    @Test
    void titlesSayDateAndStateInDutch() {
        assertThat(titles(Language.NL))
                .contains(
                        "donderdag 19 november 2026: nog open",
                        "woensdag 18 november 2026: gemist",
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

            assertThat(squares(SampleDays.anyAround(today, random), today))
                    .extracting(square -> square.title().split(":", 2)[0])
                    .isEqualTo(window);
        });
    }

    @Test
    void asManySquaresAreFilledAsDaysCountAsPractised() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            List<HabitDay> days = SampleDays.anyAround(today, random);
            long counted =
                    PractisedDays.of(days, WeekGrid.year(today).first(), today).total();

            assertThat(squares(days, today))
                    .filteredOn(square -> square.title().endsWith(": practised"))
                    .hasSize((int) counted);
        });
    }

    @Test
    void eachSquareKeepsToItsOwnCell() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            List<Rectangle> squares = squares(SampleDays.anyAround(today, random), today);

            assertThat(squares.stream().map(YearHeatmapTest::cell)).doesNotHaveDuplicates();
            assertThat(squares).allMatch(square -> cell(square).contains(outer(square)));
        });
    }

    @Test
    void nothingLeavesTheDrawing() {
        PropertyCheck.holds(random -> {
            LocalDate today = SampleDays.anyDate(random);
            DrawingCanvas drawingCanvas = YearHeatmap.of(SampleDays.anyAround(today, random), today, Language.NL)
                    .drawing();
            var paper = new Rectangle2D.Double(0, 0, drawingCanvas.width(), drawingCanvas.height());

            assertThat(squares(drawingCanvas)).allMatch(square -> paper.contains(outer(square)));
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

    private static Rectangle2D outer(Rectangle square) {
        double outline = square.style().outline();
        return new Rectangle2D.Double(
                square.x() - outline / 2,
                square.y() - outline / 2,
                square.width() + outline,
                square.height() + outline);
    }

    // Cells are 12 units wide and high; the first square begins at (48, 27).
    private static Rectangle2D cell(Rectangle square) {
        double column = Math.floor((square.x() - 48) / 12);
        double row = Math.floor((square.y() - 27) / 12);
        return new Rectangle2D.Double(48 + 12 * column, 27 + 12 * row, 12, 12);
    }

    private static List<Rectangle> squares(List<HabitDay> days, LocalDate today) {
        return squares(YearHeatmap.of(days, today, Language.EN).drawing());
    }

    private static List<Rectangle> squares(DrawingCanvas drawingCanvas) {
        return drawingCanvas.shapes().stream()
                .filter(Rectangle.class::isInstance)
                .map(Rectangle.class::cast)
                .toList();
    }

    private static List<Text> texts(DrawingCanvas drawingCanvas) {
        return drawingCanvas.shapes().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    private static List<String> titles(Language language) {
        return squares(YearHeatmap.of(SampleDays.ofAYear(), TODAY, language).drawing()).stream()
                .map(Rectangle::title)
                .toList();
    }

    private static List<String> labels(LocalDate today, Language language) {
        return texts(YearHeatmap.of(List.of(), today, language).drawing()).stream()
                .map(Text::words)
                .toList();
    }
}
