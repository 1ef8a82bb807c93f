package druppel.adapter.picture;

import java.util.List;

/// A shape of a drawing, in the drawing's units from its top left corner.
public sealed interface Shape {
    ShapeStyle ink();

    /// An upright rectangle; `title` is its tooltip, empty for none.
    record Rectangle(double x, double y, double width, double height, double radius, String title, ShapeStyle ink)
            implements Shape {

        /// A square around a point; an outline, if any, lies inside it.
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

    /// A line of text with its baseline at `y`, aligned at `x` by its anchor.
    record Text(double x, double y, double size, String words, Anchor anchor, ShapeStyle ink) implements Shape {

        /// A text that starts at `x`.
        Text(double x, double y, double size, String words, ShapeStyle shapeStyle) {
            this(x, y, size, words, Anchor.START, shapeStyle);
        }
    }

    /// The part of a text that is aligned at its position.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A point of the drawing.
    record Point(double x, double y) {}

    /// A closed polygon through these points, filled or outlined.
    record Polygon(List<Point> points, ShapeStyle ink) implements Shape {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("A polygon needs three points");
            }
        }
    }

    /// A straight line, as wide as its style's outline.
    record Line(double fromX, double fromY, double toX, double toY, ShapeStyle ink) implements Shape {
        public Line {
            if (!ink.isOutline()) {
                throw new IllegalArgumentException("A line needs a style with an outline");
            }
        }
    }
}
