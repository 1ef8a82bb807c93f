package druppel.adapter.picture;

import druppel.chat.ChartRenderer;
import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.chart.RadarData;
import druppel.domain.habit.HabitDay;
import druppel.message.Picture;
import java.time.LocalDate;
import java.util.Collection;

/// Chart renderer on Java 2D, without any service or browser.
public final class Java2dCharts implements ChartRenderer {
    @Override
    public Picture year(Collection<HabitDay> days, LocalDate today, Language language) {
        return YearHeatmap.of(days, today, language).drawing();
    }

    @Override
    public Picture totals(WorkspaceTotals workspaceTotals, Language language) {
        return new WorkspaceTotalsChart(workspaceTotals, language).drawing();
    }

    @Override
    public Picture radar(RadarData radarData) {
        return new RadarChart(radarData).drawing();
    }
}
