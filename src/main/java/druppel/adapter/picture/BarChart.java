package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Rectangle;
import java.util.List;
import java.util.stream.Stream;

/// Bar that is full to a share of its width.
record BarChart(double share) {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 10;
    private static final Shape.Style TRACK =
            Shape.Style.filled("bar-empty", "#74828c").faded(0.25);
    private static final Shape.Style FULL = Shape.Style.filled("bar-full", "#0b8088");

    DrawingCanvas drawing() {
        Stream<Shape> full = share > 0 ? Stream.of(bar(Math.max(HEIGHT, share * WIDTH), FULL)) : Stream.of();
        List<Shape> shapes = Stream.concat(Stream.of(bar(WIDTH, TRACK)), full).toList();
        return new DrawingCanvas(WIDTH, HEIGHT, shapes);
    }

    private static Shape bar(double width, Shape.Style style) {
        return new Rectangle(0, 0, width, HEIGHT, HEIGHT / 2, "", style);
    }
}
