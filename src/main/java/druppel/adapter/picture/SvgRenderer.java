package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Anchor;
import druppel.adapter.picture.Shape.Arc;
import druppel.adapter.picture.Shape.Drop;
import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Polygon;
import druppel.adapter.picture.Shape.Polyline;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// SVG renderer for use inside a page: no scripts, style attributes or references.
///
/// Colours are presentation attributes, so that a style sheet's rules for the classes override them. Screen
/// readers skip an image without a title; its page must say the same in words.
public final class SvgRenderer {
    // Most control characters and unpaired surrogates are not allowed in XML, not even escaped.
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SvgRenderer() {}

    public static String of(DrawingCanvas drawingCanvas) {
        return svg(drawingCanvas, attribute("aria-hidden", "true") + attribute("focusable", "false") + ">");
    }

    /// An image that screen readers announce.
    public static String of(DrawingCanvas drawingCanvas, String title, String description) {
        return svg(
                drawingCanvas, attribute("role", "img") + ">" + element("title", title) + element("desc", description));
    }

    private static String svg(DrawingCanvas drawingCanvas, String rest) {
        return drawingCanvas.shapes().stream()
                .map(SvgRenderer::shape)
                .collect(Collectors.joining("\n", opening(drawingCanvas) + rest + "\n", "\n</svg>\n"));
    }

    private static String opening(DrawingCanvas drawingCanvas) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + number(drawingCanvas.width())
                + " "
                + number(drawingCanvas.height())
                + "\"";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case Rectangle rectangle -> rectangle(rectangle);
            case Text text -> text(text);
            case Line line -> line(line);
            case Polygon polygon -> polygon(polygon);
            case Polyline polyline -> polyline(polyline);
            case Arc arc -> path(arc.style(), path(arc), "");
            case Drop drop -> path(drop.style(), path(drop), drop.title());
        };
    }

    private static String rectangle(Rectangle it) {
        String start = "<rect"
                + style(it.style())
                + attribute("x", it.x())
                + attribute("y", it.y())
                + attribute("width", it.width())
                + attribute("height", it.height())
                + attribute("rx", it.radius());
        return closed("rect", start, it.title());
    }

    private static String closed(String name, String start, String title) {
        return title.isEmpty() ? start + "/>" : start + ">" + element("title", title) + "</" + name + ">";
    }

    private static String text(Text it) {
        return "<text"
                + style(it.style())
                + attribute("x", it.x())
                + attribute("y", it.y())
                + attribute("font-size", it.size())
                + attribute("font-family", "system-ui, sans-serif")
                + anchor(it.anchor())
                + ">"
                + escaped(it.words())
                + "</text>";
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "";
            case MIDDLE -> attribute("text-anchor", "middle");
            case END -> attribute("text-anchor", "end");
        };
    }

    private static String polygon(Polygon it) {
        return "<polygon" + through(it.points(), it.style());
    }

    private static String polyline(Polyline it) {
        return "<polyline" + through(it.points(), it.style());
    }

    private static String through(List<Point> points, Shape.Style style) {
        String list = points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        return style(style)
                + attribute("points", list)
                + (style.isOutline() ? attribute("stroke-linejoin", "round") : "")
                + "/>";
    }

    private static String path(Shape.Style style, String data, String title) {
        return closed("path", "<path" + style(style) + attribute("d", data), title);
    }

    private static String path(Arc it) {
        double angle = 2 * Math.PI * it.share();
        Point start = new Point(it.centre().x(), it.centre().y() - it.radius());
        Point end = new Point(
                it.centre().x() + it.radius() * Math.sin(angle), it.centre().y() - it.radius() * Math.cos(angle));
        String radius = number(it.radius());
        return "M" + pair(start) + "A" + radius + " " + radius + " 0 " + (it.share() > 0.5 ? 1 : 0) + " 1 " + pair(end);
    }

    private static String path(Drop it) {
        return it.curves().stream()
                .map(curve -> curve.stream().map(SvgRenderer::pair).collect(Collectors.joining(" ", "c", "")))
                .collect(Collectors.joining("", "M" + pair(it.tip()), "z"));
    }

    private static String pair(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    private static String line(Line it) {
        return "<line"
                + style(it.style())
                + attribute("x1", it.fromX())
                + attribute("y1", it.fromY())
                + attribute("x2", it.toX())
                + attribute("y2", it.toY())
                + "/>";
    }

    private static String style(Shape.Style style) {
        String paint = style.isOutline()
                ? attribute("fill", "none")
                        + attribute("stroke", style.colour())
                        + attribute("stroke-width", style.outline())
                : attribute("fill", style.colour());
        String opacity = style.opacity() < 1 ? attribute("opacity", style.opacity()) : "";
        return attribute("class", style.name()) + paint + opacity;
    }

    private static String attribute(String name, double value) {
        return attribute(name, number(value));
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return NOT_XML.matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
