package druppel.adapter.content.style;

import druppel.domain.library.Nudge;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Style rule for the nudges of a library. Stateless.
@FunctionalInterface
public interface StyleRule {
    /// All rules.
    List<StyleRule> ALL = List.of(
            new PresupposingQuestion(),
            new DoubleQuestion(),
            NameQuestion.RULE,
            new PlanForm(),
            TimeReference.EVENING,
            TimeReference.WEEKDAY,
            TimeReference.MORNING,
            UnsourcedClaim.RULE,
            WordChoice.GUILT,
            WordChoice.REPROACHFUL_WHY,
            WordChoice.JARGON,
            new RepeatedStart(),
            new NearDuplicate());

    /// The passages that break it.
    Stream<Violation> violations(Collection<Nudge> nudges);
}
