package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.testing.PropertyCheck;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgRendererTest {
    private static final Shape.Style FULL = Shape.Style.filled("full", "#0b8088");
    private static final Shape.Style THIN = Shape.Style.outlined("thin", "#74828c", 0.5);

    @Test
    void itScalesAndIsSilentToScreenReaders() {
        assertThat(SvgRenderer.of(new DrawingCanvas(100, 50.5, List.of()))).isEqualTo("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50.5" aria-hidden="true" focusable="false">

            </svg>
            """);
    }

    @Test
    void aFilledRectangleSaysItsTitle() {
        assertThat(svg(new Rectangle(1, 2, 10, 8, 3, "Monday", FULL)))
                .contains("<rect class=\"full\" fill=\"#0b8088\" x=\"1\" y=\"2\" width=\"10\" height=\"8\" rx=\"3\">"
                        + "<title>Monday</title></rect>");
    }

    @Test
    void aLineIsAsWideAsItsInk() {
        assertThat(svg(new Line(0, 1, 20, 1.256, THIN)))
                .contains("<line class=\"thin\" fill=\"none\" stroke=\"#74828c\" stroke-width=\"0.5\""
                        + " x1=\"0\" y1=\"1\" x2=\"20\" y2=\"1.26\"/>");
    }

    @Test
    void aFadedInkIsSeenThrough() {
        assertThat(svg(new Rectangle(0, 0, 1, 1, 0, "", FULL.faded(0.6)))).contains(" opacity=\"0.6\"");
    }

    @Test
    void anOutlinedSquareIsAsLargeAsAFullOne() {
        assertThat(Rectangle.square(10, 10, 8, 3, "", Shape.Style.outlined("open", "#0b8088", 2)))
                .extracting(Rectangle::x, Rectangle::width)
                .containsExactly(7.0, 6.0);
    }

    @Test
    void textCannotBecomeMarkup() {
        assertThat(svg(new Text(0, 0, 9, "</text><script>alert('1 & \"2\"')", FULL)))
                .contains(">&lt;/text&gt;&lt;script&gt;alert(&#39;1 &amp; &quot;2&quot;&#39;)</text>");
    }

    @Test
    void anyTextIsReadBackAsItWasWritten() {
        PropertyCheck.holds(random -> {
            String words = random.ints(20, 0x20, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(parsed(svg(new Text(0, 0, 9, words, FULL)))
                            .getTextContent()
                            .strip())
                    .isEqualTo(words.strip());
        });
    }

    @Test
    void whatXmlDoesNotKnowIsReplaced() {
        assertThat(svg(new Text(0, 0, 9, "a\u0000b\uD800c😀", FULL))).contains(">a\uFFFDb\uFFFDc😀</text>");
    }

    @Test
    void theYearNeedsNothingAStrictPageForbids() {
        String svg = new Java2dCharts()
                .year(SampleDays.ofAYear(), SampleDays.TODAY, Language.NL)
                .svg();

        assertThat(svg).doesNotContain("style", "script", "href", "url(", " on", " id=");
    }

    private static String svg(Shape shape) {
        return SvgRenderer.of(new DrawingCanvas(100, 100, List.of(shape)));
    }

    private static Element parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException notXml) {
            throw new AssertionError("Not XML: " + svg, notXml);
        }
    }
}
