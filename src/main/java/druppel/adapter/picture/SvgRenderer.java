package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Anchor;
import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Polygon;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// SVG renderer for use inside a page: no scripts, style attributes or references.
///
/// Colours are presentation attributes, so that a style sheet's rules for the classes override them. Screen
/// readers skip the image; pages must say the same in words.
public final class SvgRenderer {
    // Most control characters and unpaired surrogates are not allowed in XML, not even escaped.
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SvgRenderer() {}

    public static String of(DrawingCanvas drawingCanvas) {
        return drawingCanvas.shapes().stream()
                .map(SvgRenderer::shape)
                .collect(Collectors.joining("\n", opening(drawingCanvas) + "\n", "\n</svg>\n"));
    }

    private static String opening(DrawingCanvas drawingCanvas) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + number(drawingCanvas.width())
                + " "
                + number(drawingCanvas.height())
                + "\" aria-hidden=\"true\" focusable=\"false\">";
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case Rectangle rectangle -> rectangle(rectangle);
            case Text text -> text(text);
            case Line line -> line(line);
            case Polygon polygon -> polygon(polygon);
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
        return it.title().isEmpty() ? start + "/>" : start + "><title>" + escaped(it.title()) + "</title></rect>";
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
        String points = it.points().stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
        return "<polygon"
                + style(it.style())
                + attribute("points", points)
                + (it.style().isOutline() ? attribute("stroke-linejoin", "round") : "")
                + "/>";
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
