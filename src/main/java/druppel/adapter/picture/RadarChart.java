package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Anchor;
import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Polygon;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.chart.RadarData;
import druppel.domain.chart.RadarData.Series;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Radar chart of several self-checks: each is a polygon through its values, further out for higher values.
///
/// The newest has a thick line, round dots and a fill; older ones have thinner and fainter lines and
/// smaller squares, so that they can be told apart without colour.
record RadarChart(RadarData radarData) {
    private static final double WIDTH = 420;
    private static final double RADIUS = 122;
    private static final double LETTERS = 18;
    private static final double TOP = 42;
    private static final double LEGEND = 46;
    private static final double LEGEND_ROW = 30;
    private static final double SAMPLE = 34;
    private static final double EDGE = 4;
    private static final double INWARDS = 12;

    /// The average width of a letter relative to its height, at most.
    private static final double WIDE = 0.6;

    private static final String WATER = "#0b8088";
    private static final String STONE = "#74828c";
    private static final Shape.Style GRID =
            Shape.Style.outlined("grid", STONE, 1).faded(0.4);
    private static final Shape.Style LABEL = Shape.Style.filled("label", STONE);
    private static final Shape.Style TINT =
            Shape.Style.filled("round newest", WATER).faded(0.16);

    /// How one self-check is drawn: its line and its markers.
    private record SeriesStyle(Shape.Style line, Shape.Style mark, double size, double roundness) {}

    private static final List<SeriesStyle> STYLES = List.of(
            new SeriesStyle(
                    Shape.Style.outlined("round newest", WATER, 4), Shape.Style.filled("round newest", WATER), 13, 6.5),
            earlier(2.5, 9, 0.9),
            earlier(2, 7, 0.65),
            earlier(1.5, 5, 0.45));

    private static SeriesStyle earlier(double width, double size, double strength) {
        return new SeriesStyle(
                Shape.Style.outlined("round earlier", STONE, width).faded(strength),
                Shape.Style.filled("round earlier", STONE).faded(strength),
                size,
                0);
    }

    DrawingCanvas drawing() {
        List<Shape> shapes = Stream.of(grid(), series(), names(), legend())
                .flatMap(part -> part)
                .toList();
        int rows = (radarData.series().size() + 1) / 2;
        return new DrawingCanvas(WIDTH, legendTop() + (rows - 1) * LEGEND_ROW + LETTERS, shapes);
    }

    private Stream<Shape> grid() {
        Stream<Shape> rings =
                IntStream.rangeClosed(1, radarData.rings()).mapToObj(ring -> new Polygon(ring(ring), GRID));
        Stream<Shape> axes = axes().mapToObj(axis -> {
            Point edge = at(axis, radarData.rings());
            return new Line(WIDTH / 2, middle(), edge.x(), edge.y(), GRID);
        });
        return Stream.concat(rings, axes);
    }

    private List<Point> ring(int ring) {
        return axes().mapToObj(axis -> at(axis, ring)).toList();
    }

    /// The polygons, oldest at the bottom, with the fill of the newest below them all.
    private Stream<Shape> series() {
        List<Series> series = radarData.series();
        Stream<Shape> tint = series.stream().limit(1).map(newest -> new Polygon(points(newest), TINT));
        Stream<Shape> lines = IntStream.iterate(series.size() - 1, place -> place >= 0, place -> place - 1)
                .boxed()
                .flatMap(place -> line(series.get(place), style(place)));
        return Stream.concat(tint, lines);
    }

    private Stream<Shape> line(Series one, SeriesStyle style) {
        List<Point> points = points(one);
        return Stream.concat(
                Stream.of(new Polygon(points, style.line())), points.stream().map(point -> mark(point, style)));
    }

    private List<Point> points(Series one) {
        return axes().mapToObj(axis -> at(axis, one.values().get(axis))).toList();
    }

    private static Shape mark(Point at, SeriesStyle style) {
        return Rectangle.square(at.x(), at.y(), style.size(), style.roundness(), "", style.mark());
    }

    private static SeriesStyle style(int place) {
        return STYLES.get(Math.min(place, STYLES.size() - 1));
    }

    private Stream<Shape> names() {
        return axes().mapToObj(this::name);
    }

    /// The name of an axis. Names at the sides are placed above their corner, and further inwards if they
    /// are long, because a chat on a phone is narrow.
    private Shape name(int axis) {
        String name = radarData.axes().get(axis);
        Point corner = at(axis, radarData.rings());
        double aside = corner.x() - WIDTH / 2;
        if (corner.y() > middle() + 1) {
            return text(corner.x() + aside / 6, corner.y() + 28, name, Anchor.MIDDLE);
        }
        if (Math.abs(aside) < RADIUS / 2) {
            return text(corner.x(), corner.y() - 16, name, Anchor.MIDDLE);
        }
        return side(corner, aside > 0, name);
    }

    private static Shape side(Point corner, boolean right, String name) {
        double y = corner.y() - 30;
        double inner = right ? WIDTH - corner.x() + INWARDS : corner.x() + INWARDS;
        boolean fits = name.length() * LETTERS * WIDE <= inner - EDGE;
        if (right) {
            return fits ? text(WIDTH - inner, y, name, Anchor.START) : text(WIDTH - EDGE, y, name, Anchor.END);
        }
        return fits ? text(inner, y, name, Anchor.END) : text(EDGE, y, name, Anchor.START);
    }

    private Stream<Shape> legend() {
        return IntStream.range(0, radarData.series().size()).boxed().flatMap(this::sample);
    }

    private Stream<Shape> sample(int place) {
        double x = place % 2 == 0 ? 20 : WIDTH / 2 + 20;
        int row = place / 2;
        double y = legendTop() + row * LEGEND_ROW;
        SeriesStyle style = style(place);
        double line = y - LETTERS / 3;
        return Stream.of(
                new Line(x, line, x + SAMPLE, line, style.line()),
                mark(new Point(x + SAMPLE / 2, line), style),
                text(x + SAMPLE + 12, y, radarData.series().get(place).name(), Anchor.START));
    }

    private static Shape text(double x, double y, String words, Anchor anchor) {
        return new Text(x, y, LETTERS, words, anchor, LABEL);
    }

    private IntStream axes() {
        return IntStream.range(0, radarData.axes().size());
    }

    /// A point on an axis: axes are numbered clockwise from the top, steps from the centre.
    private Point at(int axis, int step) {
        double angle = 2 * Math.PI * axis / radarData.axes().size();
        double distance = RADIUS * step / radarData.rings();
        return new Point(WIDTH / 2 + distance * Math.sin(angle), middle() - distance * Math.cos(angle));
    }

    private static double middle() {
        return TOP + RADIUS;
    }

    private static double legendTop() {
        return middle() + RADIUS + LEGEND;
    }
}
