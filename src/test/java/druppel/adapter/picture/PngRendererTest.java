package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Line;
import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngRendererTest {
    private static final Shape.Style FULL = Shape.Style.filled("full", "#0b8088");
    private static final Shape.Style THICK = Shape.Style.outlined("thick", "#0b8088", 2);
    private static final int COLOUR = 0xFF0B8088;
    private static final int CLEAR = 0;

    @Test
    void itsSizeIsTheDrawingsTimesTheScale() throws IOException {
        BufferedImage image = image(2.5, new DrawingCanvas(10, 5, List.of()));

        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(25, 13);
    }

    @Test
    void aFilledRectangleIsFullAndItsSurroundingsAreClear() throws IOException {
        BufferedImage image = image(new Rectangle(2, 2, 6, 6, 2, "", FULL));

        assertThat(image.getRGB(5, 5)).isEqualTo(COLOUR);
        assertThat(image.getRGB(0, 0)).isEqualTo(CLEAR);
        assertThat(image.getRGB(2, 2)).as("rounded corner").isNotEqualTo(COLOUR);
    }

    @Test
    void anOutlinedRectangleIsEmptyInside() throws IOException {
        BufferedImage image = image(new Rectangle(2, 2, 6, 6, 0, "", THICK));

        assertThat(image.getRGB(5, 5)).isEqualTo(CLEAR);
        assertThat(image.getRGB(1, 5)).isEqualTo(COLOUR);
    }

    @Test
    void aFadedInkIsSeenThrough() throws IOException {
        BufferedImage image = image(new Rectangle(0, 0, 9, 9, 0, "", FULL.faded(0.6)));

        assertThat(image.getRGB(4, 4) >>> 24).isEqualTo(153);
    }

    @Test
    void ofTooManyShadesThoseThatAreAlikeBecomeOne() throws IOException {
        List<Shape> shades = IntStream.range(0, 1_000)
                .<Shape>mapToObj(PngRendererTest::shade)
                .toList();
        BufferedImage image = image(1, new DrawingCanvas(100, 10, shades));

        assertThat(image.getRGB(0, 0) >>> 24).isLessThan(16);
        assertThat(image.getRGB(99, 9) >>> 24).isGreaterThan(239);
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
    }

    @Test
    void aLineIsAsWideAsItsInk() throws IOException {
        BufferedImage image = image(new Line(0, 5, 10, 5, THICK));

        assertThat(IntStream.range(3, 7).map(y -> image.getRGB(5, y))).containsExactly(CLEAR, COLOUR, COLOUR, CLEAR);
    }

    @Test
    void textLeavesInk() throws IOException {
        BufferedImage image = image(new Text(1, 9, 9, "M", FULL));

        assertThat(IntStream.range(0, 100).map(at -> image.getRGB(at % 10, at / 10)))
                .anyMatch(pixel -> pixel != CLEAR);
    }

    @Test
    void theSameDrawingGivesTheSameBytes() {
        DrawingCanvas year = YearHeatmap.of(SampleDays.ofAYear(), SampleDays.TODAY, Language.NL)
                .drawing();

        assertThat(PngRenderer.of(year, 2)).isEqualTo(PngRenderer.of(year, 2));
    }

    /// One of a thousand, from clear to full.
    private static Shape shade(int number) {
        int row = number / 100;
        Shape.Style style = number % 2 == 0 ? FULL : Shape.Style.filled("other", "#a03010");
        return new Rectangle(number % 100, row, 1, 1, 0, "", style.faded((number + 1) / 1_000.0));
    }

    private static BufferedImage image(Shape shape) throws IOException {
        return image(1, new DrawingCanvas(10, 10, List.of(shape)));
    }

    private static BufferedImage image(double scale, DrawingCanvas drawingCanvas) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngRenderer.of(drawingCanvas, scale)));
    }
}
