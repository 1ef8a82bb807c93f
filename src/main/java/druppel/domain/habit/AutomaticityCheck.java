package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Automaticity check of a kept act: how far four short statements are true of it. It may be left unfinished and
/// resumed later.
///
/// The statements cover the four items of the Self-Report Behavioural Automaticity Index (Gardner, Abraham, Lally and
/// de Bruijn, 2012), in words of our own and on five points.
///
/// @param begunOn the member's local date
public record AutomaticityCheck(LocalDate begunOn, Map<Item, Agreement> answers) {
    /// Number of days in which it can be resumed and changed.
    public static final int OPEN_DAYS = 7;

    /// The mean from which an act counts as automatic: the statements are mostly true.
    private static final double AUTOMATIC = Agreement.MOSTLY.steps();

    public AutomaticityCheck {
        Map<Item, Agreement> sorted = new EnumMap<>(Item.class);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
    }

    public static AutomaticityCheck begin(LocalDate date) {
        return new AutomaticityCheck(date, Map.of());
    }

    /// The check with this answer, new or changed.
    public AutomaticityCheck answering(Item item, Agreement agreement) {
        Map<Item, Agreement> more = new EnumMap<>(Item.class);
        more.putAll(answers);
        more.put(item, agreement);
        return new AutomaticityCheck(begunOn, more);
    }

    public Optional<Agreement> answer(Item item) {
        return Optional.ofNullable(answers.get(item));
    }

    /// The first item without an answer; empty if the check is complete.
    public Optional<Item> next() {
        return Arrays.stream(Item.values())
                .filter(item -> answer(item).isEmpty())
                .findFirst();
    }

    /// Whether it can still be resumed on this date; a member who has travelled may be a date behind.
    public boolean isOpen(LocalDate today) {
        return !begunOn.isAfter(today.plusDays(1))
                && begunOn.plusDays(OPEN_DAYS).isAfter(today);
    }

    /// Whether it is complete and says that the act goes by itself.
    public boolean isAutomatic() {
        return next().isEmpty() && mean() >= AUTOMATIC;
    }

    /// How far the act goes by itself, from 0 to 1: the mean of the answers on their scale. 0 without answers.
    public double share() {
        return answers.isEmpty() ? 0 : (mean() - 1) / (Agreement.values().length - 1);
    }

    private double mean() {
        return answers.values().stream().mapToInt(Agreement::steps).average().orElse(0);
    }

    /// Aspect of automaticity that a statement is about.
    public enum Item {
        AUTOMATIC,
        WITHOUT_REMEMBERING,
        WITHOUT_THINKING,
        BEFORE_NOTICING;

        /// The id used in buttons.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The position, counted from 1.
        public int place() {
            return List.of(values()).indexOf(this) + 1;
        }

        public Optional<Item> previous() {
            return Arrays.stream(values())
                    .filter(item -> item.place() == place() - 1)
                    .findFirst();
        }
    }

    /// Answer scale: how far a statement is true, from least to most.
    public enum Agreement {
        NOT,
        HARDLY,
        PARTLY,
        MOSTLY,
        FULLY;

        /// The position on the scale, counted from 1.
        public int steps() {
            return List.of(values()).indexOf(this) + 1;
        }

        /// The id used in rows and buttons.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
