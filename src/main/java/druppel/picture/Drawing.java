package druppel.picture;

import java.util.List;

/// A picture made of shapes, the first at the bottom; width and height are in its own units and
/// scale freely.
public record Drawing(double width, double height, List<Shape> shapes) {
    public Drawing {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A drawing needs a width and a height");
        }
        shapes = List.copyOf(shapes);
    }
}
