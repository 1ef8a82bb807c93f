package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Anchor;
import druppel.adapter.picture.Shape.Arc;
import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.chart.RingData;
import java.util.ArrayList;
import java.util.List;

/// Ring chart: a number within a ring that fills clockwise from its top, and a thin second ring inside it.
record RingChart(RingData ringData) {
    private static final double SIZE = 72;
    private static final Point MIDDLE = new Point(SIZE / 2, SIZE / 2);
    private static final double OUTER = 31;
    private static final double OUTER_WIDTH = 6;
    private static final double INNER = 23.5;
    private static final double INNER_WIDTH = 3;
    private static final double LETTERS = 20;

    private static final String WATER = "#0b8088";
    private static final String STONE = "#74828c";
    private static final String SAND = "#a67c33";

    DrawingCanvas drawing() {
        List<Shape> shapes = new ArrayList<>(ring(OUTER, OUTER_WIDTH, ringData.outer(), "ring-full", WATER));
        ringData.inner().ifPresent(share -> shapes.addAll(ring(INNER, INNER_WIDTH, share, "ring-inner", SAND)));
        shapes.add(new Text(
                MIDDLE.x(),
                MIDDLE.y() + LETTERS * 0.35,
                LETTERS,
                Integer.toString(ringData.number()),
                Anchor.MIDDLE,
                Shape.Style.filled("label number", STONE)));
        return new DrawingCanvas(SIZE, SIZE, shapes);
    }

    private static List<Shape> ring(double radius, double width, double share, String name, String colour) {
        Shape track =
                circle(radius, Shape.Style.outlined("ring-empty", STONE, width).faded(0.25));
        Shape.Style full = Shape.Style.outlined(name, colour, width);
        if (share == 0) {
            return List.of(track);
        }
        return List.of(track, share < 1 ? new Arc(MIDDLE, radius, share, full) : circle(radius, full));
    }

    private static Shape circle(double radius, Shape.Style style) {
        return new Rectangle(MIDDLE.x() - radius, MIDDLE.y() - radius, 2 * radius, 2 * radius, radius, "", style);
    }
}
