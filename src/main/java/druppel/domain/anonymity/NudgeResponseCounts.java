package druppel.domain.anonymity;

import java.util.List;
import java.util.stream.Stream;

/// How many different people answered a nudge in each way. A person may be in several of the counts.
///
/// Each count that is shown is about five people or more, and is rounded down to a multiple of five. Counts are taken
/// up to the end of a closed week, so that nobody can watch a single answer arrive.
///
/// @param done how many did it
/// @param rejected how many do not want to see it again
public record NudgeResponseCounts(String nudge, int done, int notToday, int didntComeUp, int rejected) {
    /// Answers of nobody.
    public static NudgeResponseCounts none(String nudge) {
        return new NudgeResponseCounts(nudge, 0, 0, 0, 0);
    }

    /// The counts that may be shown, in the order of the fields; 0 for a count about fewer than five people.
    public List<Integer> shown() {
        return Stream.of(done, notToday, didntComeUp, rejected)
                .map(AnonymityThreshold::steps)
                .toList();
    }

    /// Whether any count may be shown.
    public boolean isEnough() {
        return shown().stream().anyMatch(count -> count > 0);
    }
}
