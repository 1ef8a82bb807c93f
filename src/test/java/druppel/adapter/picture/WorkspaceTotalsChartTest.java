package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.picture.Shape.Rectangle;
import druppel.adapter.picture.Shape.Text;
import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTotalsChartTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 12, 6);

    @Test
    void itRisesWithEveryDay() {
        assertThat(top(5, 5)).isGreaterThan(top(50, 5));
        assertThat(top(50, 5)).isGreaterThan(top(500, 5));
        assertThat(top(500, 5)).isGreaterThan(top(5_000, 5));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 100, 10_000, 1_000_000_000})
    void itNeverLeavesThePicture(long days) {
        assertThat(bars(days, 5)).allMatch(bar -> bar.y() >= 20 && bar.height() > 0);
        assertThat(bars(days, 5)).allMatch(bar -> bar.y() + bar.height() <= 200.001);
    }

    @Test
    void theFirstLotIsAllNew() {
        assertThat(bars(7, 7)).allMatch(bar -> bar.style().name().equals("water newest"));
    }

    @Test
    void theNewestLiesOnTop() {
        List<Rectangle> bars = bars(500, 60);

        assertThat(bars.get(0).style().name()).isEqualTo("water newest");
        assertThat(bars.get(0).y() + bars.get(0).height()).isEqualTo(bars.get(1).y());
    }

    @Test
    void itSaysHowMuchItIsInEitherLanguage() {
        assertThat(words(Language.EN)).isEqualTo("1,312 practised days");
        assertThat(words(Language.NL)).isEqualTo("1.312 geoefende dagen");
    }

    private static double top(long days, long newest) {
        return bars(days, newest).stream().mapToDouble(Rectangle::y).min().orElseThrow();
    }

    private static List<Rectangle> bars(long days, long newest) {
        return shapes(days, newest, Language.EN, Rectangle.class);
    }

    private static String words(Language language) {
        return shapes(1_312, 96, language, Text.class).getFirst().words();
    }

    private static <S extends Shape> List<S> shapes(long days, long newest, Language language, Class<S> kind) {
        WorkspaceTotals workspaceTotals = new WorkspaceTotals(days, newest, SUNDAY);
        return new WorkspaceTotalsChart(workspaceTotals, language)
                .drawing().shapes().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .toList();
    }
}
