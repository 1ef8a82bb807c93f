package druppel.adapter.content.style;

import druppel.domain.library.Nudge;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Style rule for the nudges of a library. Stateless.
@FunctionalInterface
public interface StyleRule {
    /// All rules.
    List<StyleRule> ALL = List.of(new SingleQuestion());

    /// The passages that break it.
    Stream<Violation> violations(Collection<Nudge> nudges);
}
