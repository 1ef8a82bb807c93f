package druppel.domain.library;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A look at oneself, trait by trait: how often each was there in the past month. It may be left
/// half done and gone on with.
///
/// @param begunOn the member's local date
public record SelfCheck(LocalDate begunOn, Map<Trait, FrequencyScale> answers) {
    /// For so many days it can be gone on with and changed, and no other is asked for.
    public static final int OPEN_DAYS = 21;

    public SelfCheck {
        Map<Trait, FrequencyScale> sorted = new EnumMap<>(Trait.class);
        sorted.putAll(answers);
        answers = Collections.unmodifiableMap(sorted);
    }

    public static SelfCheck begin(LocalDate date) {
        return new SelfCheck(date, Map.of());
    }

    /// The same with a trait answered, or answered anew.
    public SelfCheck answering(Trait trait, FrequencyScale frequencyScale) {
        Map<Trait, FrequencyScale> more = new EnumMap<>(Trait.class);
        more.putAll(answers);
        more.put(trait, frequencyScale);
        return new SelfCheck(begunOn, more);
    }

    public Optional<FrequencyScale> answer(Trait trait) {
        return Optional.ofNullable(answers.get(trait));
    }

    public boolean complete() {
        return answers.size() == Trait.values().length;
    }

    /// The first trait that has no answer yet.
    public Optional<Trait> next() {
        return Arrays.stream(Trait.values())
                .filter(trait -> answer(trait).isEmpty())
                .findFirst();
    }

    /// Whether it can still be gone on with on this date; who has travelled may be a date behind.
    public boolean open(LocalDate today) {
        return !begunOn.isAfter(today.plusDays(1))
                && begunOn.plusDays(OPEN_DAYS).isAfter(today);
    }

    /// The traits that were there more often than at an earlier look.
    public List<Trait> grown(SelfCheck earlier) {
        return Arrays.stream(Trait.values())
                .filter(trait -> isMore(answer(trait), earlier.answer(trait)))
                .toList();
    }

    /// The traits that were there most often; none where even those hardly were.
    public List<Trait> most() {
        FrequencyScale most =
                answers.values().stream().max(Comparator.naturalOrder()).orElse(FrequencyScale.HARDLY);
        return most == FrequencyScale.HARDLY
                ? List.of()
                : answers.keySet().stream()
                        .filter(trait -> answers.get(trait) == most)
                        .toList();
    }

    private static boolean isMore(Optional<FrequencyScale> now, Optional<FrequencyScale> before) {
        return now.isPresent() && before.isPresent() && now.get().compareTo(before.get()) > 0;
    }
}
