package druppel.chat;

import druppel.domain.Language;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.chart.RadarData;
import druppel.domain.habit.HabitDay;
import druppel.message.Picture;
import java.time.LocalDate;
import java.util.Collection;

/// Draws what members see of their habit, and of everybody's together.
public interface ChartRenderer {
    /// The year up to and with `today`, a small square a day.
    Picture year(Collection<HabitDay> days, LocalDate today, Language language);

    /// What a workspace practised together, as water.
    Picture ocean(WorkspaceTotals workspaceTotals, Language language);

    /// Looks at the same few things over each other, the newest on top.
    Picture radar(RadarData radarData);
}
