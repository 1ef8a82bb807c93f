package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Point;
import druppel.adapter.picture.Shape.Polygon;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.chart.RadarData;
import druppel.domain.chart.RadarData.Series;
import druppel.testing.PropertyCheck;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RadarChartTest {
    private static final List<String> AXES = List.of("waarden", "visie", "dienstbaarheid", "integriteit", "verbinding");
    private static final RadarData FOUR = new RadarData(
            AXES,
            List.of(
                    new Series("18 december", List.of(5, 3, 4, 5, 2)),
                    new Series("20 november", List.of(4, 2, 4, 3, 2)),
                    new Series("23 oktober", List.of(3, 2, 1, 4, 1)),
                    new Series("25 september", List.of(2, 1, 2, 3, 3))),
            5);
    private static final RadarData FIRST =
            new RadarData(AXES, List.of(new Series("18 december", List.of(3, 1, 2, 5, 4))), 5);

    @Test
    void fourLooksAreDrawnAsTheyWereWhenWeLastLookedAtThem() throws IOException {
        assertThat(svg(FOUR)).isEqualTo(golden("radar-four.svg"));
    }

    @Test
    void theFirstLookIsDrawnAsItWasWhenWeLastLookedAtIt() throws IOException {
        assertThat(svg(FIRST)).isEqualTo(golden("radar-first.svg"));
    }

    @Test
    void itIsSharpAsPng() throws IOException {
        DrawingCanvas drawingCanvas = new RadarChart(FOUR).drawing();
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(drawingCanvas.png().orElseThrow()));

        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(drawingCanvas.width() * 2));
    }

    @Test
    void theNewestLieOnTopAndTheEarlierAreFainter() {
        List<Polygon> lines = lines(FOUR);

        assertThat(lines).extracting(line -> line.style().opacity()).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(lines).extracting(line -> line.style().outline()).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(lines.getLast().style().name()).isEqualTo("round newest");
    }

    @Test
    void theMoreTheFurtherOut() {
        PropertyCheck.holds(random -> {
            List<Integer> values = random.ints(5, 1, 6).boxed().toList();
            RadarData radarData = new RadarData(AXES, List.of(new Series("now", values)), 5);
            List<Point> points = lines(radarData).getFirst().points();
            List<Double> distances =
                    points.stream().map(RadarChartTest::distance).toList();

            IntStream.range(0, 5)
                    .forEach(axis -> assertThat(distances.get(axis) / values.get(axis))
                            .isCloseTo(
                                    distances.getFirst() / values.getFirst(),
                                    org.assertj.core.data.Offset.offset(0.001)));
        });
    }

    @Test
    void everyNameStandsWithinTheDrawing() {
        DrawingCanvas drawingCanvas = new RadarChart(FOUR).drawing();

        assertThat(drawingCanvas.shapes())
                .filteredOn(Text.class::isInstance)
                .extracting(shape -> ((Text) shape).words())
                .containsAll(AXES)
                .contains("18 december", "25 september");
        assertThat(drawingCanvas.shapes())
                .filteredOn(Text.class::isInstance)
                .allSatisfy(shape -> assertWithin(drawingCanvas, (Text) shape));
    }

    /// A letter is about half as wide as it is high.
    private static void assertWithin(DrawingCanvas drawingCanvas, Text text) {
        double width = text.words().length() * text.size() * 0.55;
        double left = switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width / 2;
            case END -> text.x() - width;
        };
        assertThat(left).as(text.words()).isGreaterThanOrEqualTo(0);
        assertThat(left + width).as(text.words()).isLessThanOrEqualTo(drawingCanvas.width());
        assertThat(text.y()).isBetween(text.size() / 2, drawingCanvas.height() - 4);
    }

    private static List<Polygon> lines(RadarData radarData) {
        return new RadarChart(radarData)
                .drawing().shapes().stream()
                        .filter(Polygon.class::isInstance)
                        .map(Polygon.class::cast)
                        .filter(line -> line.style().name().startsWith("round")
                                && line.style().isOutline())
                        .toList();
    }

    private static double distance(Point point) {
        return Math.hypot(point.x() - 210, point.y() - 164);
    }

    private static String svg(RadarData radarData) {
        return new RadarChart(radarData).drawing().svg();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = RadarChartTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
