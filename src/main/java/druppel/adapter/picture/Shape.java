package druppel.adapter.picture;

import java.util.List;

/// A shape of a drawing, in the drawing's units from its top left corner.
public sealed interface Shape {
    Style style();

    /// An upright rectangle; `title` is its tooltip, empty for none.
    record Rectangle(double x, double y, double width, double height, double radius, String title, Style style)
            implements Shape {

        /// A square around a point; an outline, if any, lies inside it.
        static Rectangle square(double centreX, double centreY, double size, double radius, String title, Style style) {
            double inner = size - style.outline();
            return new Rectangle(
                    centreX - inner / 2,
                    centreY - inner / 2,
                    inner,
                    inner,
                    Math.max(0, radius - style.outline() / 2),
                    title,
                    style);
        }
    }

    /// A line of text with its baseline at `y`, aligned at `x` by its anchor.
    record Text(double x, double y, double size, String words, Anchor anchor, Style style) implements Shape {

        /// A text that starts at `x`.
        Text(double x, double y, double size, String words, Style style) {
            this(x, y, size, words, Anchor.START, style);
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
    record Polygon(List<Point> points, Style style) implements Shape {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("A polygon needs three points");
            }
        }
    }

    /// A straight line, as wide as its style's outline.
    record Line(double fromX, double fromY, double toX, double toY, Style style) implements Shape {
        public Line {
            if (!style.isOutline()) {
                throw new IllegalArgumentException("A line needs a style with an outline");
            }
        }
    }

    /// An open line through these points.
    record Polyline(List<Point> points, Style style) implements Shape {
        public Polyline {
            points = List.copyOf(points);
            if (points.size() < 2 || !style.isOutline()) {
                throw new IllegalArgumentException("A line needs two points and a style with an outline");
            }
        }
    }

    /// A part of a circle, clockwise from its top, as wide as its style's outline.
    ///
    /// @param share the part, more than 0 and less than 1
    record Arc(Point centre, double radius, double share, Style style) implements Shape {
        public Arc {
            if (!(share > 0 && share < 1) || !style.isOutline()) {
                throw new IllegalArgumentException("An arc is a part of a circle, with an outline");
            }
        }
    }

    /// A falling drop: round below, pointed above. Its outline, if any, lies inside its height.
    ///
    /// @param size its height; it is about two thirds as wide
    /// @param title its tooltip, empty for none
    record Drop(Point centre, double size, String title, Style style) implements Shape {
        /// The curves of the outline, clockwise from the tip: two control points and an end each, from the one before,
        /// for a drop of height 1.
        private static final List<List<Point>> CURVES = List.of(
                List.of(new Point(0.1, 0.17), new Point(0.34, 0.4), new Point(0.34, 0.66)),
                List.of(new Point(0, 0.188), new Point(-0.152, 0.34), new Point(-0.34, 0.34)),
                List.of(new Point(-0.188, 0), new Point(-0.34, -0.152), new Point(-0.34, -0.34)),
                List.of(new Point(0, -0.26), new Point(0.24, -0.49), new Point(0.34, -0.66)));

        /// The height of the curve itself, without the outline around it.
        double height() {
            return size - style.outline();
        }

        Point tip() {
            return new Point(centre.x(), centre.y() - height() / 2);
        }

        /// The curves, each point from the end of the curve before.
        List<List<Point>> curves() {
            return CURVES.stream()
                    .map(curve -> curve.stream()
                            .map(point -> new Point(point.x() * height(), point.y() * height()))
                            .toList())
                    .toList();
        }
    }

    /// Style of a shape: filled, or outlined if `outline` is positive.
    ///
    /// `name` becomes the CSS classes with which a page can change its colours; `colour` is `#rrggbb` and must
    /// be visible on light and dark backgrounds; `opacity` is in (0, 1]; `outline` is the line width in the
    /// drawing's units.
    public record Style(String name, String colour, double opacity, double outline) {
        public Style {
            if (!colour.matches("#[0-9a-f]{6}")) {
                throw new IllegalArgumentException("A colour must be #rrggbb, not " + colour);
            }
            if (!(opacity > 0 && opacity <= 1 && outline >= 0)) {
                throw new IllegalArgumentException("Opacity must be in (0, 1] and the outline must not be negative");
            }
        }

        static Style filled(String name, String colour) {
            return new Style(name, colour, 1, 0);
        }

        static Style outlined(String name, String colour, double width) {
            return new Style(name, colour, 1, width);
        }

        Style faded(double strength) {
            return new Style(name, colour, opacity * strength, outline);
        }

        boolean isOutline() {
            return outline > 0;
        }
    }
}
