package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Arc;
import druppel.adapter.picture.Shape.Drop;
import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Polygon;
import druppel.adapter.picture.Shape.Polyline;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// PNG renderer for platforms that do not show SVG; the background is transparent.
///
/// It runs headless, but texts need a font of the system.
public final class PngRenderer {
    private PngRenderer() {}

    /// Renders a drawing with `scale` pixels per unit.
    public static byte[] of(DrawingCanvas drawingCanvas, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawingCanvas.width() * scale),
                (int) Math.ceil(drawingCanvas.height() * scale),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            prepare(graphics, scale);
            drawingCanvas.shapes().forEach(shape -> draw(shape, graphics));
        } finally {
            graphics.dispose();
        }
        return bytes(ColorQuantizer.of(image));
    }

    private static void prepare(Graphics2D graphics, double scale) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
    }

    private static void draw(Shape shape, Graphics2D graphics) {
        graphics.setColor(colour(shape.style()));
        graphics.setStroke(stroke(shape.style()));
        switch (shape) {
            case Rectangle rectangle -> draw(rectangle, graphics);
            case Text text -> draw(text, graphics);
            case Polygon polygon -> paint(closed(polygon.points()), polygon.style(), graphics);
            case Polyline polyline -> graphics.draw(open(polyline.points()));
            case Arc arc -> draw(arc, graphics);
            case Drop drop -> paint(outline(drop), drop.style(), graphics);
            case Line line -> graphics.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
        }
    }

    private static void draw(Rectangle it, Graphics2D graphics) {
        double arc = 2 * it.radius();
        RoundRectangle2D outline = new RoundRectangle2D.Double(it.x(), it.y(), it.width(), it.height(), arc, arc);
        if (it.style().isOutline()) {
            graphics.draw(outline);
        } else {
            graphics.fill(outline);
        }
    }

    private static void draw(Text it, Graphics2D graphics) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) it.size()));
        double width =
                graphics.getFontMetrics().getStringBounds(it.words(), graphics).getWidth();
        double x = switch (it.anchor()) {
            case START -> it.x();
            case MIDDLE -> it.x() - width / 2;
            case END -> it.x() - width;
        };
        graphics.drawString(it.words(), (float) x, (float) it.y());
    }

    private static void draw(Arc it, Graphics2D graphics) {
        double size = 2 * it.radius();
        double x = it.centre().x() - it.radius();
        double y = it.centre().y() - it.radius();
        graphics.draw(new Arc2D.Double(x, y, size, size, 90, -360 * it.share(), Arc2D.OPEN));
    }

    private static void paint(Path2D path, Shape.Style style, Graphics2D graphics) {
        if (style.isOutline()) {
            graphics.draw(path);
        } else {
            graphics.fill(path);
        }
    }

    private static Path2D open(List<Point> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }

    private static Path2D closed(List<Point> points) {
        Path2D path = open(points);
        path.closePath();
        return path;
    }

    private static Path2D outline(Drop it) {
        Path2D path = new Path2D.Double();
        Point at = it.tip();
        path.moveTo(at.x(), at.y());
        for (List<Point> curve : it.curves()) {
            Point start = at;
            List<Point> points =
                    curve.stream().map(point -> moved(start, point)).toList();
            Point end = points.get(2);
            path.curveTo(
                    points.get(0).x(),
                    points.get(0).y(),
                    points.get(1).x(),
                    points.get(1).y(),
                    end.x(),
                    end.y());
            at = end;
        }
        path.closePath();
        return path;
    }

    private static Point moved(Point start, Point by) {
        return new Point(start.x() + by.x(), start.y() + by.y());
    }

    /// The stroke of an outline, with round corners and square line ends.
    private static BasicStroke stroke(Shape.Style style) {
        return new BasicStroke((float) style.outline(), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND);
    }

    private static Color colour(Shape.Style style) {
        Color full = Color.decode(style.colour());
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * style.opacity()));
    }

    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
