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

    private Aspects() {}
}
