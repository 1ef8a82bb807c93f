package druppel.app;

import druppel.core.Language;
import druppel.core.habit.Day;
import java.time.LocalDate;
import java.util.Collection;

/// Draws what members see of their habit, as SVG that looks right on light and dark.
public interface Pictures {
    /// The year up to and with `today`, a small square a day.
    String year(Collection<Day> days, LocalDate today, Language language);
}
