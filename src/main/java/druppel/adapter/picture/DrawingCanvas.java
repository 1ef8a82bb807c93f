package druppel.adapter.picture;

import druppel.message.Picture;
import java.awt.AWTError;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vector drawing: shapes in drawing order, the first at the bottom. Width and height are in its own units
/// and scale freely.
public record DrawingCanvas(double width, double height, List<Shape> shapes) implements Picture.Described {
    private static final Logger LOG = LoggerFactory.getLogger(DrawingCanvas.class);

    /// One for the process, as the classes are that it loads.
    static final Java2dLoader LOADER = Java2dLoader.ofPng(System::nanoTime);

    /// Pixels per unit of the PNG, for high-resolution screens.
    private static final double SCALE = 2;

    public DrawingCanvas {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("A drawing needs a positive width and height");
        }
        shapes = List.copyOf(shapes);
    }

    @Override
    public String svg() {
        return SvgRenderer.of(this);
    }

    @Override
    public String svg(String title, String description) {
        return SvgRenderer.of(this, title, description);
    }

    /// The drawing as PNG; empty, with a log entry, if the system has no font or cannot draw now.
    @Override
    public Optional<byte[]> png() {
        if (!LOADER.load()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PngRenderer.of(this, SCALE));
        } catch (RuntimeException | InternalError | LinkageError | AWTError failure) {
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A chart cannot be rendered as PNG; install fontconfig and a font");
            return Optional.empty();
        }
    }
}
