package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.chart.WeekGrid;
import druppel.domain.habit.DayMark;
import druppel.domain.habit.HabitDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Calendar heatmap of a year: one column per week with Monday on top, one drop per day.
///
/// A day without data does not count; if a day has two statuses, the stronger one is drawn.
record YearHeatmap(WeekGrid weekGrid, Map<LocalDate, DayMark> marks, Language language) {
    private static final double PITCH = 12;
    private static final double HEIGHT = 11;
    private static final double LETTERS = 18;
    private static final double TOP = 27;
    private static final double LEFT = 48;
    private static final double RIGHT = 16;

    private static final String STONE = "#74828c";
    private static final Shape.Style LABEL = Shape.Style.filled("label", STONE);

    YearHeatmap {
        marks = Map.copyOf(marks);
    }

    static YearHeatmap of(Collection<HabitDay> days, LocalDate today, Language language) {
        return new YearHeatmap(WeekGrid.year(today), DayMark.of(days), language);
    }

    DrawingCanvas drawing() {
        List<Shape> shapes = Stream.of(months(), weekdays(), weekGrid.days().flatMap(this::drop))
                .flatMap(part -> part)
                .toList();
        return new DrawingCanvas(x(weekGrid.count() - 1) + PITCH + RIGHT, y(6) + PITCH, shapes);
    }

    // A month's name is wider than a column: the margin leaves room for it above the last columns.
    private Stream<Shape> months() {
        return weekGrid.days()
                .filter(day -> day.getDayOfMonth() == 1 && weekGrid.column(day) < weekGrid.count() - 1)
                .map(this::month);
    }

    private Shape month(LocalDate first) {
        String name = first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
        return label(x(weekGrid.column(first)), LETTERS - 4, name);
    }

    private Stream<Shape> weekdays() {
        return Stream.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                .map(this::weekday);
    }

    private Shape weekday(DayOfWeek day) {
        String name = day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
        return label(0, y(WeekGrid.row(day)) + HEIGHT, name);
    }

    private static Shape label(double x, double y, String words) {
        return new Text(x, y, LETTERS, words, LABEL);
    }

    private Stream<Shape> drop(LocalDate day) {
        DayMark mark = marks.getOrDefault(day, DayMark.EXCUSED);
        Point middle = new Point(x(weekGrid.column(day)) + PITCH / 2, y(WeekGrid.row(day.getDayOfWeek())) + PITCH / 2);
        return DayDrop.of(mark, middle, HEIGHT, title(day, mark)).stream();
    }

    private String title(LocalDate day, DayMark mark) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale())
                        .format(day)
                + ": "
                + text(mark);
    }

    private String text(DayMark mark) {
        return switch (mark) {
            case PRACTISED -> language.choose("practised", "geoefend");
            case RESERVE_USED -> language.choose("missed, a reserve was used", "gemist, er ging een reserve op");
            case MISSED -> language.choose("missed", "gemist");
            case EXCUSED -> language.choose("does not count", "telt niet mee");
            case OPEN -> language.choose("still open", "nog open");
        };
    }

    private static double x(int column) {
        return LEFT + column * PITCH;
    }

    private static double y(int row) {
        return TOP + row * PITCH;
    }
}
