package druppel.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One figure of ours, a value for each round, beside a peer's in the same rounds.
///
/// @param theirs as many as ours, or none where the figure stands alone
/// @param goal for the ratio, or for our own figure where it stands alone
record Row(
        String part,
        String what,
        String against,
        String unit,
        List<Double> ours,
        List<Double> theirs,
        Goal goal,
        String note) {

    static Row alone(String part, String what, String unit, List<Double> ours, String note) {
        return new Row(part, what, "", unit, ours, List.of(), Goal.none(), note);
    }

    double our() {
        return Figures.median(ours);
    }

    double their() {
        return Figures.median(theirs);
    }

    /// The median of the ratios round by round: what disturbs a round disturbs both.
    double ratio() {
        return Figures.median(
                IntStream.range(0, theirs.size())
                        .mapToObj(round -> ours.get(round) / theirs.get(round))
                        .toList());
    }

    boolean met() {
        return goal.holds().test(theirs.isEmpty() ? our() : ratio());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part);
        json.put("what", what);
        json.put("unit", unit);
        json.put("ours", our());
        json.put("rounds", ours);
        if (!theirs.isEmpty()) {
            json.put("against", against);
            json.put("theirs", their());
            json.put("theirRounds", theirs);
            json.put("ratio", ratio());
        }
        if (!goal.words().isEmpty()) {
            json.put("goal", goal.words());
            json.put("met", met());
        }
        json.put("note", note);
        return json;
    }
}
