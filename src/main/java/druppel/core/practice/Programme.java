package druppel.core.practice;

import druppel.core.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Practices in an order, each for a number of nudge days; after the last it begins again.
public record Programme(
        String id, Map<Language, String> names, Map<Language, String> abouts, List<Step> steps) {

    /// One practice for a number of nudge days: days on which a nudge was due, not calendar days.
    public record Step(String practice, int days) {
        public Step {
            if (days < 1) {
                throw new IllegalArgumentException("a step lasts at least one day, not " + days);
            }
        }
    }

    public Programme {
        names = Map.copyOf(names);
        abouts = Map.copyOf(abouts);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a programme has at least one step");
        }
    }

    public String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    /// What it is, in a line.
    public String about(Language language) {
        return Objects.requireNonNull(abouts.get(language));
    }

    /// Whether so many nudge days lead from its end to its beginning once more.
    public boolean beginsAgainAfter(int nudgeDays) {
        return nudgeDays > 0 && nudgeDays % length() == 0;
    }

    /// Where one is in a programme: the practice, and the how manieth of its days (1 on the first).
    public record Place(String practice, int day, int days) {}

    /// The id of the practice after so many nudge days in this programme (0 on the first).
    public String practiceAfter(int nudgeDays) {
        return placeOf(nudgeDays).practice();
    }

    /// The place after so many nudge days (0 on the first).
    public Place placeOf(int nudgeDays) {
        int left = Math.floorMod(nudgeDays, length());
        for (Step step : steps) {
            if (left < step.days()) {
                return new Place(step.practice(), left + 1, step.days());
            }
            left -= step.days();
        }
        throw new IllegalStateException("a day beyond the programme's length");
    }

    /// Nudge days of all steps together.
    public int length() {
        return steps.stream().mapToInt(Step::days).sum();
    }
}
