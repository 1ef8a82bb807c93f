package druppel.domain.library;

import druppel.domain.library.Programme.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Programmes without names, for the rules about places in a programme.
final class SampleProgrammes {
    private SampleProgrammes() {}

    /// A programme of this many practices, p0, p1 and so on, each for this many days.
    static Programme regular(int practices, int days) {
        return of(IntStream.range(0, practices)
                .mapToObj(number -> new Step("p" + number, days))
                .toList());
    }

    /// A programme of up to a dozen steps; a practice may occur more than once.
    static Programme any(RandomGenerator random) {
        List<Step> steps = new ArrayList<>();
        int many = 1 + random.nextInt(12);
        for (int step = 0; step < many; step++) {
            steps.add(new Step("p" + random.nextInt(10), 1 + random.nextInt(14)));
        }
        return of(steps);
    }

    static Programme of(List<Step> steps) {
        return new Programme("some", Localized.none(), Localized.none(), steps, false, Optional.empty());
    }

    static Programme called(String id, int days) {
        return new Programme(
                id, Localized.none(), Localized.none(), List.of(new Step("p0", days)), false, Optional.empty());
    }
}
