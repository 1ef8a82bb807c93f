package druppel.picture;

import druppel.core.talk.Image;
import java.util.List;
import java.util.Optional;

/// A picture made of shapes, the first at the bottom; width and height are in its own units and
/// scale freely.
public record Drawing(double width, double height, List<Shape> shapes) implements Image {
    /// Pixels a unit, so that it is sharp on a fine screen.
    private static final double SCALE = 2;

    public Drawing {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A drawing needs a width and a height");
        }
        shapes = List.copyOf(shapes);
    }

    @Override
    public String svg() {
        return Svg.of(this);
    }

    @Override
    public Optional<byte[]> png() {
        return Optional.of(Png.of(this, SCALE));
    }
}
