package druppel.adapter.content.style;

import druppel.domain.library.Nudge;
import java.util.Collection;
import java.util.stream.Stream;

/// Style rule that judges each passage on its own.
interface PassageRule extends StyleRule {
    Stream<Violation> violations(Passage passage);

    @Override
    default Stream<Violation> violations(Collection<Nudge> nudges) {
        return nudges.stream().flatMap(Passage::of).flatMap(this::violations);
    }
}
