package druppel.picture;

import java.util.List;

/// One mark on a drawing, in the drawing's units from its top left corner.
public sealed interface Shape {
    Ink ink();

    /// An upright rectangle; `title` is what it says when pointed at, empty for nothing.
    record Rectangle(
            double x, double y, double width, double height, double radius, String title, Ink ink)
            implements Shape {

        /// A square around a point; its outline, if any, falls inside it.
        static Rectangle square(
                double centreX, double centreY, double size, double radius, String title, Ink ink) {
            double inner = size - ink.outline();
            return new Rectangle(
                    centreX - inner / 2,
                    centreY - inner / 2,
                    inner,
                    inner,
                    Math.max(0, radius - ink.outline() / 2),
                    title,
                    ink);
        }
    }

    /// A line of text whose baseline is at `y`, and which stands at `x` by its anchor.
    record Text(double x, double y, double size, String words, Anchor anchor, Ink ink)
            implements Shape {

        /// One that begins at `x`.
        Text(double x, double y, double size, String words, Ink ink) {
            this(x, y, size, words, Anchor.START, ink);
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
    record Polygon(List<Point> points, Ink ink) implements Shape {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("A polygon needs three points");
            }
        }
    }

    /// A straight line, as wide as its ink's outline.
    record Line(double fromX, double fromY, double toX, double toY, Ink ink) implements Shape {
        public Line {
            if (!ink.isOutline()) {
                throw new IllegalArgumentException("A line needs an ink with an outline");
            }
        }
    }
}
