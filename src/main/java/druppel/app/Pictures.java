package druppel.app;

import druppel.core.Language;
import druppel.core.crowd.Ocean;
import druppel.core.habit.Day;
import druppel.core.talk.Image;
import druppel.core.talk.Radar;
import java.time.LocalDate;
import java.util.Collection;

/// Draws what members see of their habit, and of everybody's together.
public interface Pictures {
    /// The year up to and with `today`, a small square a day.
    Image year(Collection<Day> days, LocalDate today, Language language);

    /// What a workspace practised together, as water.
    Image ocean(Ocean ocean, Language language);

    /// Looks at the same few things over each other, the newest on top.
    Image radar(Radar radar);
}
