package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import druppel.domain.Language;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColorQuantizerTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void ofShadesThatBecomeOneTheMostFrequentStays() {
        BufferedImage image = new BufferedImage(300, 2, BufferedImage.TYPE_INT_ARGB);
        IntStream.range(0, 300).forEach(x -> image.setRGB(x, 0, 0xFF000000 | x));
        IntStream.range(0, 300).forEach(x -> image.setRGB(x, 1, 0xFF000007));

        BufferedImage few = ColorQuantizer.of(image);

        assertThat(few.getRGB(6, 0)).isEqualTo(0xFF000007);
    }

    @Test
    void ofShadesThatAreEquallyFrequentTheLargestStays() {
        BufferedImage image = new BufferedImage(300, 1, BufferedImage.TYPE_INT_ARGB);
        IntStream.range(0, 300).forEach(x -> image.setRGB(x, 0, 0xFF000000 | x));

        assertThat(ColorQuantizer.of(image).getRGB(8, 0)).isEqualTo(0xFF000109);
    }

    @Test
    void aYearTakesNoObjectForEachPixel() {
        DrawingCanvas year = YearHeatmap.of(SampleDays.ofAYear(), SampleDays.TODAY, Language.NL)
                .drawing();
        double pixels = 4 * year.width() * year.height();

        double bytes =
                IntStream.range(0, 5).mapToLong(_ -> allocated(year)).min().orElseThrow();

        assertThat(bytes / pixels).as("bytes a pixel").isLessThan(30);
    }

    /// What drawing it at two pixels a unit allocates, in bytes.
    private static long allocated(DrawingCanvas drawingCanvas) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        PngRenderer.of(drawingCanvas, 2);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
