package druppel.adapter.picture;

/// Style of a shape: filled, or outlined if `outline` is positive.
///
/// `name` becomes the CSS classes with which a page can change its colours; `colour` is `#rrggbb` and must
/// be visible on light and dark backgrounds; `opacity` is in (0, 1]; `outline` is the line width in the
/// drawing's units.
public record ShapeStyle(String name, String colour, double opacity, double outline) {
    public ShapeStyle {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("A colour must be #rrggbb, not " + colour);
        }
        if (!(opacity > 0 && opacity <= 1 && outline >= 0)) {
            throw new IllegalArgumentException("Opacity must be in (0, 1] and the outline must not be negative");
        }
    }

    static ShapeStyle filled(String name, String colour) {
        return new ShapeStyle(name, colour, 1, 0);
    }

    static ShapeStyle outlined(String name, String colour, double width) {
        return new ShapeStyle(name, colour, 1, width);
    }

    ShapeStyle faded(double strength) {
        return new ShapeStyle(name, colour, opacity * strength, outline);
    }

    boolean isOutline() {
        return outline > 0;
    }
}
