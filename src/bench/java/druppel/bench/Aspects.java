package druppel.bench;

import druppel.domain.library.Effort;
import druppel.domain.library.NudgeAttribute;
import druppel.domain.library.NudgeContext;
import druppel.domain.library.NudgeKind;
import java.util.List;
import java.util.stream.Stream;

/// Every aspect that there is.
final class Aspects {
    static final List<NudgeAttribute> ALL =
            Stream.<NudgeAttribute[]>of(NudgeKind.values(), NudgeContext.values(), Effort.values())
                    .flatMap(Stream::of)
                    .toList();

    /// Every combination of them that a nudge can have.
    static final List<List<NudgeAttribute>> COMBINED =
            Stream.of(NudgeKind.values())
                    .flatMap(nudgeKind -> Stream.of(NudgeContext.values())
                            .flatMap(nudgeContext -> Stream.of(Effort.values())
                                    .map(effort -> List.<NudgeAttribute>of(nudgeKind, nudgeContext, effort))))
                    .toList();

    private Aspects() {}
}
