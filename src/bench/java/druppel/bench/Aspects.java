package druppel.bench;

import druppel.core.practice.Aspect;
import druppel.core.practice.Effort;
import druppel.core.practice.Kind;
import druppel.core.practice.Setting;
import java.util.List;
import java.util.stream.Stream;

/// Every aspect that there is.
final class Aspects {
    static final List<Aspect> ALL =
            Stream.<Aspect[]>of(Kind.values(), Setting.values(), Effort.values())
                    .flatMap(Stream::of)
                    .toList();

    /// Every combination of them that a nudge can have.
    static final List<List<Aspect>> COMBINED =
            Stream.of(Kind.values())
                    .flatMap(kind -> Stream.of(Setting.values())
                            .flatMap(setting -> Stream.of(Effort.values())
                                    .map(effort -> List.<Aspect>of(kind, setting, effort))))
                    .toList();

    private Aspects() {}
}
