package druppel.chat;

import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.chart.RadarData;
import druppel.domain.habit.HabitDay;
import druppel.message.Picture;
import java.time.LocalDate;
import java.util.Collection;

/// Renderer of the charts that members see: their own year, the workspace totals and the self-check radar.
public interface ChartRenderer {
    /// A calendar heatmap of the year that ends with `today`, one small square per day.
    Picture year(Collection<HabitDay> days, LocalDate today, Language language);

    /// The days that a workspace practised together, drawn as a rising water level.
    Picture totals(WorkspaceTotals workspaceTotals, Language language);

    /// A radar chart of several self-checks laid over each other, the newest on top.
    Picture radar(RadarData radarData);
}
