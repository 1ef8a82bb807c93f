package druppel.adapter.picture;

import druppel.message.Picture;
import java.awt.AWTError;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A picture made of shapes, the first at the bottom; width and height are in its own units and
/// scale freely.
public record DrawingCanvas(double width, double height, List<Shape> shapes) implements Picture {
    private static final Logger LOG = LoggerFactory.getLogger(DrawingCanvas.class);

    /// Pixels a unit, so that it is sharp on a fine screen.
    private static final double SCALE = 2;

    public DrawingCanvas {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A drawing needs a width and a height");
        }
        shapes = List.copyOf(shapes);
    }

    @Override
    public String svg() {
        return SvgRenderer.of(this);
    }

    /// Where the machine has no font or no way to draw, that is logged, and there is none.
    @Override
    public Optional<byte[]> png() {
        try {
            return Optional.of(PngRenderer.of(this, SCALE));
        } catch (RuntimeException | InternalError | LinkageError | AWTError failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A picture cannot be drawn as PNG; install fontconfig and a font");
            return Optional.empty();
        }
    }
}
