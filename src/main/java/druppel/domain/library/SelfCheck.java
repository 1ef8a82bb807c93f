package druppel.domain.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Self-check of a member: how often they showed each trait in the past month. It may be left unfinished and resumed
/// later.
///
/// @param begunOn the member's local date
public record SelfCheck(LocalDate begunOn, Map<Trait, Frequency> answers) {
    /// Number of days in which it can be resumed and changed, and in which no other one is asked for.
    public static final int OPEN_DAYS = 21;

    public SelfCheck {
        Map<Trait, Frequency> sorted = new EnumMap<>(Trait.class);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
    }

    public static SelfCheck begin(LocalDate date) {
        return new SelfCheck(date, Map.of());
    }

    /// The self-check with this answer, new or changed.
    public SelfCheck answering(Trait trait, Frequency frequencyScale) {
        Map<Trait, Frequency> more = new EnumMap<>(Trait.class);
        more.putAll(answers);
        more.put(trait, frequencyScale);
        return new SelfCheck(begunOn, more);
    }

    public Optional<Frequency> answer(Trait trait) {
        return Optional.ofNullable(answers.get(trait));
    }

    public boolean complete() {
        return answers.size() == Trait.values().length;
    }

    /// The first trait without an answer.
    public Optional<Trait> next() {
        return Arrays.stream(Trait.values())
                .filter(trait -> answer(trait).isEmpty())
                .findFirst();
    }

    /// Whether it can still be resumed on this date; a member who has travelled may be a date behind.
    public boolean open(LocalDate today) {
        return !begunOn.isAfter(today.plusDays(1))
                && begunOn.plusDays(OPEN_DAYS).isAfter(today);
    }

    /// The traits shown more often than in an earlier self-check.
    public List<Trait> grown(SelfCheck earlier) {
        return Arrays.stream(Trait.values())
                .filter(trait -> isMore(answer(trait), earlier.answer(trait)))
                .toList();
    }

    /// The traits shown most often; none if even those were rare.
    public List<Trait> most() {
        Frequency most =
                answers.values().stream().max(Comparator.naturalOrder()).orElse(Frequency.HARDLY);
        return most == Frequency.HARDLY
                ? List.of()
                : answers.keySet().stream()
                        .filter(trait -> answers.get(trait) == most)
                        .toList();
    }

    private static boolean isMore(Optional<Frequency> now, Optional<Frequency> before) {
        return now.isPresent() && before.isPresent() && now.get().compareTo(before.get()) > 0;
    }

    /// Answer scale of the self-check: how often, in words instead of marks, from least to most.
    public enum Frequency {
        HARDLY,
        ONCE_OR_TWICE,
        SOMETIMES,
        FAIRLY_OFTEN,
        OFTEN;

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
