package druppel.adapter.picture;

import java.awt.AWTError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Loader of Java 2D with its native libraries and the fonts of the system, once for the process. A load that fails is
/// tried again at a later use, after a pause. Thread-safe.
///
/// A class of Java whose initialiser fails is lost for good, so it is not touched while the process has too few file
/// handles left for it.
final class Java2dLoader {
    private static final Logger LOG = LoggerFactory.getLogger(Java2dLoader.class);
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();
    private static final int HANDLES = 48;
    private static final double SAMPLE = 8;

    private final Runnable work;
    private final LongSupplier nanoTime;
    private boolean loaded;
    private boolean failed;
    private long failedAt;

    /// Creates a loader.
    ///
    /// @param work throws if it fails
    /// @param nanoTime a clock that only runs forward
    Java2dLoader(Runnable work, LongSupplier nanoTime) {
        this.work = work;
        this.nanoTime = nanoTime;
    }

    /// A loader of what PNG files need.
    static Java2dLoader ofPng(LongSupplier nanoTime) {
        return new Java2dLoader(Java2dLoader::draw, nanoTime);
    }

    /// Loads, unless that is done; tells whether it is.
    synchronized boolean load() {
        boolean pausing = failed && nanoTime.getAsLong() - failedAt < PAUSE;
        if (!loaded && !pausing) {
            loaded = attempt();
        }
        return loaded;
    }

    private boolean attempt() {
        try {
            work.run();
            return true;
        } catch (RuntimeException | InternalError | LinkageError | AWTError failure) {
            failed = true;
            failedAt = nanoTime.getAsLong();
            LOG.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("Pictures cannot be drawn; tried again in a minute, answers come without them meanwhile");
            return false;
        }
    }

    private static void draw() {
        requireFileHandles();
        Shape text = new Shape.Text(0, SAMPLE, SAMPLE, "8", Shape.Style.filled("label", "#000000"));
        PngRenderer.of(new DrawingCanvas(SAMPLE, SAMPLE, List.of(text)), 1);
    }

    private static void requireFileHandles() {
        List<InputStream> open = new ArrayList<>();
        try {
            Path file = Path.of(System.getProperty("java.home"), "release");
            while (open.size() < HANDLES) {
                open.add(Files.newInputStream(file));
            }
        } catch (IOException scarce) {
            throw new UncheckedIOException(scarce);
        } finally {
            open.forEach(Java2dLoader::close);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
