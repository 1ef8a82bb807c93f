package druppel.chat;

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

/// Renderer of the pictures that members see, in the chat and on their page.
public interface ChartRenderer {
    /// A calendar heatmap of the year that ends with `today`, one small drop per day.
    Picture year(Collection<HabitDay> days, LocalDate today, Language language);

    /// The drop of one day of the year.
    Picture.Described drop(DayMark mark);

    /// The days that a workspace practised together, drawn as a rising water level.
    Picture totals(WorkspaceTotals workspaceTotals, Language language);

    /// A radar chart of several self-checks laid over each other, the newest on top.
    Picture.Described radar(RadarData radarData);

    /// A share over time, drawn as a line.
    Picture.Described line(TimeSeries timeSeries, Language language);

    /// A number within one or two rings.
    Picture.Described ring(RingData ringData);

    /// A bar that is full to a share, from 0 to 1.
    Picture.Described bar(double share);
}
