package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Java2dChartsTest {
    @ParameterizedTest
    @EnumSource
    void theYearLooksAsItDidWhenWeLastLookedAtIt(Language language) throws IOException {
        String svg = new Java2dCharts()
                .year(SampleDays.ofAYear(), SampleDays.TODAY, language)
                .svg();

        assertThat(svg).isEqualTo(golden("year-" + language.tag() + ".svg"));
    }

    @ParameterizedTest
    @EnumSource
    void theOceanLooksAsItDidWhenWeLastLookedAtIt(Language language) throws IOException {
        WorkspaceTotals workspaceTotals = new WorkspaceTotals(1_312, 96, SampleDays.TODAY);
        String svg = new Java2dCharts().totals(workspaceTotals, language).svg();

        assertThat(svg).isEqualTo(golden("ocean-" + language.tag() + ".svg"));
    }

    @Test
    void theYearIsSharpAsPng() throws IOException {
        DrawingCanvas year = YearHeatmap.of(SampleDays.ofAYear(), SampleDays.TODAY, Language.NL)
                .drawing();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(year.png().orElseThrow()));

        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(2 * year.width()));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * year.height()));
    }

    @Test
    void whatCannotBeDrawnIsNoPng() {
        assertThat(new DrawingCanvas(1e9, 1e9, List.of()).png()).isEmpty();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Java2dChartsTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
