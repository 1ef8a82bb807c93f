package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Arc;
import druppel.adapter.picture.Shape.Drop;
import druppel.adapter.picture.Shape.Polyline;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.chart.RingData;
import druppel.domain.chart.TimeSeries;
import druppel.domain.habit.DayMark;
import druppel.message.Picture;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageChartsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final Java2dCharts CHARTS = new Java2dCharts();

    @Test
    void eachMarkIsADropOfItsOwn() {
        assertThat(Arrays.stream(DayMark.values()).map(mark -> CHARTS.drop(mark).svg()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aReserveIsADropWithinADrop() {
        assertThat(shapes(CHARTS.drop(DayMark.RESERVE_USED), Drop.class)).hasSize(2);
    }

    @Test
    void aRingFillsClockwiseFromItsTop() {
        Picture.Described quarter = CHARTS.ring(new RingData(5, 0.25, OptionalDouble.empty()));

        assertThat(quarter.svg()).contains("d=\"M36 5A31 31 0 0 1 67 36\"");
    }

    @Test
    void aFullRingIsACircle() {
        assertThat(shapes(CHARTS.ring(new RingData(10, 1, OptionalDouble.of(1))), Arc.class))
                .isEmpty();
    }

    @Test
    void aRingSaysItsNumber() {
        assertThat(shapes(CHARTS.ring(new RingData(7, 0.7, OptionalDouble.of(0.5))), Text.class))
                .extracting(Text::words)
                .containsExactly("7");
    }

    @Test
    void aLineGoesFromItsFirstPointToItsLast() {
        List<Polyline> lines = shapes(line(TODAY.minusMonths(3), 0, 0.5, 1), Polyline.class);

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().points()).hasSize(3);
        assertThat(lines.getFirst().points().getLast().y()).isEqualTo(12);
    }

    @Test
    void aSinglePointIsADotWithoutALine() {
        assertThat(shapes(line(TODAY.minusMonths(3), 0.5), Polyline.class)).isEmpty();
    }

    @Test
    void withoutPointsThereIsOnlyTheGrid() {
        assertThat(shapes(line(TODAY.minusMonths(3)), Text.class))
                .extracting(Text::words)
                .containsExactly("0%", "50%", "100%", "Sep", "Oct", "Nov");
    }

    @Test
    void theNamesOfMonthsNeverOverlap() {
        for (int months = 1; months <= 12; months++) {
            List<Double> starts = shapes(line(TODAY.minusMonths(months)), Text.class).stream()
                    .skip(3)
                    .map(Text::x)
                    .toList();
            for (int at = 1; at < starts.size(); at++) {
                assertThat(starts.get(at) - starts.get(at - 1)).isGreaterThan(30);
            }
        }
    }

    @Test
    void aPictureOfAPageHasANameAndADescription() {
        assertThat(CHARTS.bar(0.5).svg("Values", "Practised on 5 <days>"))
                .contains(" role=\"img\">", "<title>Values</title><desc>Practised on 5 &lt;days&gt;</desc>")
                .doesNotContain("aria-hidden");
    }

    @Test
    void allCanBeDrawnAsPngToo() {
        Stream<Picture.Described> drawings = Stream.of(
                CHARTS.drop(DayMark.RESERVE_USED),
                CHARTS.ring(new RingData(7, 0.7, OptionalDouble.of(0.5))),
                line(TODAY.minusMonths(3), 0, 0.5, 1),
                CHARTS.bar(0.3));

        assertThat(drawings).allMatch(drawing -> drawing.png().isPresent());
    }

    private static Picture.Described line(LocalDate from, double... values) {
        List<TimeSeries.Point> points = Arrays.stream(values)
                .mapToObj(value -> new TimeSeries.Point(from.plusDays((long) (value * 30)), value))
                .toList();
        return CHARTS.line(new TimeSeries(from, TODAY, points), Language.EN);
    }

    private static <T extends Shape> List<T> shapes(Picture.Described drawing, Class<T> kind) {
        return ((DrawingCanvas) drawing)
                .shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
