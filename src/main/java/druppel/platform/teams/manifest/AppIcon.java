package druppel.platform.teams.manifest;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// App icons: renders the two icons that Teams requires. The drop is drawn in a square of 32 units.
final class AppIcon {
    static final String GROUND = "#155e5e";

    private static final int COLOUR_SIZE = 192;
    private static final int OUTLINE_SIZE = 32;
    private static final int UNITS = 32;
    private static final Color DROP = Color.decode("#f7f2e8");
    private static final float LINE = 2;

    // The drop's centre is above the centre of the square.
    private static final double LIFT = 0.7;
    private static final double ON_COLOUR = 0.62;

    private AppIcon() {}

    /// The colour icon, with the safe margin for a round frame.
    static byte[] colour() {
        BufferedImage image = new BufferedImage(COLOUR_SIZE, COLOUR_SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(Color.decode(GROUND));
        graphics.fillRect(0, 0, COLOUR_SIZE, COLOUR_SIZE);
        place(graphics, COLOUR_SIZE, ON_COLOUR);
        graphics.setColor(DROP);
        graphics.fill(drop());
        graphics.setColor(Color.decode(GROUND));
        graphics.draw(gleam());
        return bytes(image, graphics);
    }

    /// The outline icon: white lines on a transparent background, for the app bar.
    static byte[] outline() {
        BufferedImage image = new BufferedImage(OUTLINE_SIZE, OUTLINE_SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(image);
        place(graphics, OUTLINE_SIZE, 1);
        graphics.setColor(Color.WHITE);
        graphics.draw(drop());
        graphics.draw(gleam());
        return bytes(image, graphics);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return graphics;
    }

    /// Centres the drop in a square of this size, scaled to this fraction of it.
    private static void place(Graphics2D graphics, int pixels, double part) {
        double scale = pixels * part / UNITS;
        graphics.translate(pixels / 2.0, pixels / 2.0);
        graphics.scale(scale, scale);
        graphics.translate(-UNITS / 2.0, LIFT - UNITS / 2.0);
    }

    private static Shape drop() {
        Path2D drop = new Path2D.Double();
        drop.moveTo(16, 2);
        drop.curveTo(21, 8.6, 25.6, 13.6, 25.6, 19);
        drop.append(new Arc2D.Double(6.4, 9.4, 19.2, 19.2, 0, -180, Arc2D.OPEN), true);
        drop.curveTo(6.4, 13.6, 11, 8.6, 16, 2);
        drop.closePath();
        return drop;
    }

    private static Shape gleam() {
        return new Arc2D.Double(11, 14, 10.4, 10.4, 180, 85, Arc2D.OPEN);
    }

    private static byte[] bytes(BufferedImage image, Graphics2D graphics) {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
