package druppel.feature.admin;

import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.NudgeCount;
import druppel.persistence.Repositories;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What became of the scheduled nudges of a workspace, by day, over the last 30 days.
///
/// Figures are rounded down to steps of five, and there are none in a workspace of fewer than five members, so that
/// they tell of nobody.
///
/// @param enough whether there are enough members for figures
/// @param days all days of the period, the oldest first
public record DeliveryHealth(boolean enough, List<Day> days) {
    private static final int DAYS = 30;
    private static final Duration LATE = Duration.ofMinutes(15);

    public DeliveryHealth {
        days = List.copyOf(days);
    }

    /// What can become of a scheduled nudge.
    public enum Fate {
        /// Arrived in time.
        SENT,
        /// Arrived a quarter of an hour or more after it was due.
        LATE,
        /// Could not be delivered.
        FAILED,
        /// On its way, or its outcome is not known yet.
        OPEN,
        /// Not sent, because it could not be sent on its day.
        OUTAGE,
        /// Not sent, because its day was given off after it was planned, or the member had begun a pause.
        DAY_OFF,
        /// Not sent, because the member gets fewer nudges.
        LESS_OFTEN,
        /// Not sent for another reason, such as that the member left.
        OTHER;

        private static Fate of(NudgeCount count) {
            return switch (count.state()) {
                case SENT -> count.late() ? LATE : SENT;
                case FAILED -> FAILED;
                case PLANNED, SENDING, UNKNOWN -> OPEN;
                case SKIPPED ->
                    switch (count.reason().orElse("")) {
                        case "outage" -> OUTAGE;
                        case "day off", "paused" -> DAY_OFF;
                        case "weekly", "asleep" -> LESS_OFTEN;
                        default -> OTHER;
                    };
            };
        }
    }

    /// The figures of one date, in steps of five.
    public record Day(LocalDate date, Map<Fate, Integer> counts) {
        public Day {
            counts = Map.copyOf(counts);
        }

        /// How many nudges had a fate; 0 for fewer than five.
        public int shown(Fate fate) {
            return AnonymityThreshold.steps(counts.getOrDefault(fate, 0));
        }

        /// How many were due, whatever became of them; 0 for fewer than five.
        public int due() {
            return AnonymityThreshold.steps(
                    counts.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    static DeliveryHealth of(Repositories rows, Workspace workspace, LocalDate today, int members) {
        LocalDate from = today.minusDays(DAYS - 1L);
        List<NudgeCount> counts = rows.workspaceStats().nudges(workspace, from, LATE);
        Stream<Day> days = from.datesUntil(today.plusDays(1)).map(date -> day(date, counts));
        return new DeliveryHealth(AnonymityThreshold.isEnough(members), days.toList());
    }

    private static Day day(LocalDate date, List<NudgeCount> counts) {
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        counts.stream()
                .filter(count -> count.date().equals(date))
                .forEach(count -> fates.merge(Fate.of(count), count.count(), Integer::sum));
        return new Day(date, fates);
    }

    /// The days with figures.
    public List<Day> withFigures() {
        return days.stream().filter(day -> day.due() > 0).toList();
    }

    /// Whether a day has a figure for a fate. Several days together have none: they may all be about one person.
    public boolean isShown(Fate fate) {
        return days.stream().anyMatch(day -> day.shown(fate) > 0);
    }
}
