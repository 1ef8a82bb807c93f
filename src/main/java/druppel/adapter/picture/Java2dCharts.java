package druppel.adapter.picture;

import druppel.adapter.picture.Shape.Point;
import druppel.chat.ChartRenderer;
import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.chart.RadarData;
import druppel.domain.chart.RingData;
import druppel.domain.chart.TimeSeries;
import druppel.domain.habit.DayMark;
import druppel.domain.habit.HabitDay;
import druppel.message.Picture;
import java.time.LocalDate;
import java.util.Collection;

/// Chart renderer on Java 2D, without any service or browser.
public final class Java2dCharts implements ChartRenderer {
    private static final double DROP = 20;

    /// Loads what pictures need, which takes a second, so that the first member who wants one need not wait.
    public static void load() {
        DrawingCanvas.LOADER.load();
    }

    @Override
    public Picture year(Collection<HabitDay> days, LocalDate today, Language language) {
        return YearHeatmap.of(days, today, language).drawing();
    }

    @Override
    public Picture totals(WorkspaceTotals workspaceTotals, Language language) {
        return new WorkspaceTotalsChart(workspaceTotals, language).drawing();
    }

    @Override
    public Picture.Described radar(RadarData radarData) {
        return new RadarChart(radarData).drawing();
    }

    @Override
    public Picture.Described drop(DayMark mark) {
        return new DrawingCanvas(DROP, DROP, DayDrop.of(mark, new Point(DROP / 2, DROP / 2), DROP, ""));
    }

    @Override
    public Picture.Described line(TimeSeries timeSeries, Language language) {
        return new LineChart(timeSeries, language).drawing();
    }

    @Override
    public Picture.Described ring(RingData ringData) {
        return new RingChart(ringData).drawing();
    }

    @Override
    public Picture.Described bar(double share) {
        return new BarChart(share).drawing();
    }
}
