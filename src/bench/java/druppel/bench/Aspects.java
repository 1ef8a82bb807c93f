package druppel.bench;

import druppel.domain.library.Nudge;
import java.util.List;
import java.util.stream.Stream;

/// Every aspect that there is.
final class Aspects {
    static final List<Nudge.Attribute> ALL = Stream.<Nudge.Attribute[]>of(
                    Nudge.Kind.values(), Nudge.Context.values(), Nudge.Effort.values())
            .flatMap(Stream::of)
            .toList();

    /// Every combination of them that a nudge can have.
    static final List<List<Nudge.Attribute>> COMBINED = Stream.of(Nudge.Kind.values())
            .flatMap(kind -> Stream.of(Nudge.Context.values())
                    .flatMap(context -> Stream.of(Nudge.Effort.values())
                            .map(effort -> List.<Nudge.Attribute>of(kind, context, effort))))
            .toList();

    private Aspects() {}
}
