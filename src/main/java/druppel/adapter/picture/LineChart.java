package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Anchor;
import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Polygon;
import druppel.adapter.picture.Shape.Polyline;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.chart.TimeSeries;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Line chart of a share over time: a water surface with a line at each half, the months below, and a dot at its end.
record LineChart(TimeSeries timeSeries, Language language) {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 160;
    private static final double LEFT = 48;
    private static final double RIGHT = 10;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final double LETTERS = 15;
    private static final double DOT = 9;
    private static final double NARROWEST_MONTH = 46;
    private static final double NAME_WIDTH = 30;
    private static final List<Integer> PERCENTS = List.of(0, 50, 100);

    private static final String WATER = "#0b8088";
    private static final String STONE = "#74828c";
    private static final Shape.Style GRID =
            Shape.Style.outlined("grid", STONE, 1).faded(0.4);
    private static final Shape.Style LABEL = Shape.Style.filled("label", STONE);
    private static final Shape.Style LINE = Shape.Style.outlined("line", WATER, 2.5);
    private static final Shape.Style DOTTED = Shape.Style.filled("line-end", WATER);
    private static final Shape.Style TINT = Shape.Style.filled("surface", WATER).faded(0.14);

    DrawingCanvas drawing() {
        List<Shape> shapes =
                Stream.of(grid(), months(), curve()).flatMap(part -> part).toList();
        return new DrawingCanvas(WIDTH, HEIGHT, shapes);
    }

    private static Stream<Shape> grid() {
        return PERCENTS.stream()
                .flatMap(percent -> Stream.of(
                        new Line(LEFT, y(percent / 100.0), WIDTH - RIGHT, y(percent / 100.0), GRID),
                        new Text(LEFT - 6, y(percent / 100.0) + 5, LETTERS, percent + "%", Anchor.END, LABEL)));
    }

    /// The names of as many months as fit, each at its first day.
    private Stream<Shape> months() {
        List<LocalDate> firsts = timeSeries
                .from()
                .datesUntil(timeSeries.to())
                .filter(date -> date.getDayOfMonth() == 1)
                .filter(date -> x(date) + NAME_WIDTH <= WIDTH)
                .toList();
        int step = firsts.size() < 2 ? 1 : (int) Math.ceil(NARROWEST_MONTH / (x(firsts.get(1)) - x(firsts.get(0))));
        return IntStream.iterate(0, place -> place < firsts.size(), place -> place + step)
                .mapToObj(firsts::get)
                .map(this::month);
    }

    private Shape month(LocalDate first) {
        String name = first.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
        return new Text(x(first), HEIGHT - 6, LETTERS, name, LABEL);
    }

    private Stream<Shape> curve() {
        List<Point> points = timeSeries.points().stream()
                .map(point -> new Point(x(point.date()), y(point.value())))
                .toList();
        if (points.isEmpty()) {
            return Stream.of();
        }
        Shape end = Rectangle.square(points.getLast().x(), points.getLast().y(), DOT, DOT / 2, "", DOTTED);
        return points.size() < 2
                ? Stream.of(end)
                : Stream.of(new Polygon(surface(points), TINT), new Polyline(points, LINE), end);
    }

    private static List<Point> surface(List<Point> points) {
        List<Point> surface = new ArrayList<>(points);
        surface.add(new Point(points.getLast().x(), y(0)));
        surface.add(new Point(points.getFirst().x(), y(0)));
        return surface;
    }

    private double x(LocalDate date) {
        return LEFT + timeSeries.position(date) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }
}
