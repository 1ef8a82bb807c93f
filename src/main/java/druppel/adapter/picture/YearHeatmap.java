package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.chart.WeekGrid;
import druppel.domain.habit.HabitDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calendar heatmap of a year: one column per week with Monday on top, one square per day.
///
/// A practised day is filled, a missed one outlined, one that does not count is a faint dot; today, while
/// open, is outlined in the colour of a practised day. A day without data does not count; if a day has two
/// statuses, the stronger one is drawn.
record YearHeatmap(WeekGrid weekGrid, Map<LocalDate, HabitDay.Status> marks, Language language) {
    private static final double PITCH = 12;
    private static final double SQUARE = 10;
    private static final double DOT = 4;
    private static final double LETTERS = 18;
    private static final double TOP = 27;
    private static final double LEFT = 48;
    private static final double RIGHT = 16;

    private static final String WATER = "#0b8088";
    private static final String STONE = "#74828c";
    private static final Shape.Style PRACTISED = Shape.Style.filled("day practised", WATER);
    private static final Shape.Style OPEN = Shape.Style.outlined("day open", WATER, 2);
    private static final Shape.Style MISSED =
            Shape.Style.outlined("day missed", STONE, 1).faded(0.6);
    private static final Shape.Style EXCUSED =
            Shape.Style.filled("day excused", STONE).faded(0.45);
    private static final Shape.Style LABEL = Shape.Style.filled("label", STONE);

    YearHeatmap {
        marks = Map.copyOf(marks);
    }

    static YearHeatmap of(Collection<HabitDay> days, LocalDate today, Language language) {
        Map<LocalDate, HabitDay.Status> marks = days.stream()
                .collect(Collectors.toMap(
                        HabitDay::date, HabitDay::dayStatus, BinaryOperator.minBy(Comparator.naturalOrder())));
        return new YearHeatmap(WeekGrid.year(today), marks, language);
    }

    DrawingCanvas drawing() {
        List<Shape> shapes = Stream.of(months(), weekdays(), weekGrid.days().map(this::square))
                .flatMap(part -> part)
                .toList();
        return new DrawingCanvas(x(weekGrid.count() - 1) + SQUARE + RIGHT, y(6) + SQUARE, shapes);
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
        return label(0, y(WeekGrid.row(day)) + SQUARE + 1, name);
    }

    private static Shape label(double x, double y, String words) {
        return new Text(x, y, LETTERS, words, LABEL);
    }

    private Shape square(LocalDate day) {
        HabitDay.Status dayStatus = marks.getOrDefault(day, HabitDay.Status.EXCUSED);
        double x = x(weekGrid.column(day)) + SQUARE / 2;
        double y = y(WeekGrid.row(day.getDayOfWeek())) + SQUARE / 2;
        return switch (dayStatus) {
            case PRACTISED, EXTRA -> Rectangle.square(x, y, SQUARE, 3, title(day, dayStatus), PRACTISED);
            case MISSED -> Rectangle.square(x, y, SQUARE, 3, title(day, dayStatus), MISSED);
            case EXCUSED -> Rectangle.square(x, y, DOT, DOT / 2, title(day, dayStatus), EXCUSED);
            case OPEN -> Rectangle.square(x, y, SQUARE, 3, title(day, dayStatus), OPEN);
        };
    }

    private String title(LocalDate day, HabitDay.Status dayStatus) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale())
                        .format(day)
                + ": "
                + text(dayStatus);
    }

    private String text(HabitDay.Status status) {
        return switch (status) {
            case PRACTISED, EXTRA -> language.choose("practised", "geoefend");
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
