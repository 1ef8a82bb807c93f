package druppel.adapter.picture;

import java.util.List;

/// One mark on a drawing, in the drawing's units from its top left corner.
public sealed interface Shape {
    ShapeStyle ink();

    /// An upright rectangle; `title` is what it says when pointed at, empty for nothing.
    record Rectangle(double x, double y, double width, double height, double radius, String title, ShapeStyle ink)
            implements Shape {

        /// A square around a point; its outline, if any, falls inside it.
        static Rectangle square(
                double centreX, double centreY, double size, double radius, String title, ShapeStyle shapeStyle) {
            double inner = size - shapeStyle.outline();
            return new Rectangle(
                    centreX - inner / 2,
                    centreY - inner / 2,
                    inner,
                    inner,
                    Math.max(0, radius - shapeStyle.outline() / 2),
                    title,
                    shapeStyle);
        }
    }

    /// A line of text whose baseline is at `y`, and which stands at `x` by its anchor.
    record Text(double x, double y, double size, String words, Anchor anchor, ShapeStyle ink) implements Shape {

        /// One that begins at `x`.
        Text(double x, double y, double size, String words, ShapeStyle shapeStyle) {
            this(x, y, size, words, Anchor.START, shapeStyle);
        }
    }

    /// Which part of a text stands at its place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A place on the drawing.
    record Point(double x, double y) {}

    /// A closed line through these points, filled or as an outline.
    record Polygon(List<Point> points, ShapeStyle ink) implements Shape {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("A polygon needs three points");
            }
        }
    }

    /// A straight line, as wide as its ink's outline.
    record Line(double fromX, double fromY, double toX, double toY, ShapeStyle ink) implements Shape {
        public Line {
            if (!ink.isOutline()) {
                throw new IllegalArgumentException("A line needs an ink with an outline");
            }
        }
    }
}
