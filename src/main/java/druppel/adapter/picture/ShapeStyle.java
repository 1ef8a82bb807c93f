package druppel.adapter.picture;

/// How a shape is coloured: filled, or outlined where `outline` is above zero.
///
/// `name` becomes the CSS classes by which a page may colour it otherwise; `colour` is `#rrggbb`
/// and should be seen on light and on dark; `opacity` lies in (0, 1]; `outline` is the line's width
/// in the drawing's units.
public record ShapeStyle(String name, String colour, double opacity, double outline) {
    public ShapeStyle {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("A colour is written as #rrggbb, not " + colour);
        }
        if (!(opacity > 0 && opacity <= 1 && outline >= 0)) {
            throw new IllegalArgumentException("Opacity lies above 0 and up to 1, an outline is not below 0");
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
