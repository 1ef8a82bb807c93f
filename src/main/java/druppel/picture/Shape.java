package druppel.picture;

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

    /// A line of text whose baseline is at `y`, beginning at `x`.
    record Text(double x, double y, double size, String words, Ink ink) implements Shape {}

    /// A straight line, as wide as its ink's outline.
    record Line(double fromX, double fromY, double toX, double toY, Ink ink) implements Shape {
        public Line {
            if (!ink.isOutline()) {
                throw new IllegalArgumentException("A line needs an ink with an outline");
            }
        }
    }
}
