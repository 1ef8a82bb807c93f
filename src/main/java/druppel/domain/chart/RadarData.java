package druppel.domain.chart;

import java.util.List;

/// Several looks at the same few things, to be drawn over each other around one middle.
///
/// @param axes what each axis is called, clockwise from the top
/// @param rounds the looks, the newest first
/// @param rings how many steps there are from the middle to the edge; values count from 1
public record RadarData(List<String> axes, List<Round> rounds, int rings) {

    /// One look: what it is called, and a value for each axis.
    public record Round(String name, List<Integer> values) {
        public Round {
            values = List.copyOf(values);
        }
    }

    public RadarData {
        axes = List.copyOf(axes);
        rounds = List.copyOf(rounds);
        if (axes.size() < 3 || rings < 1) {
            throw new IllegalArgumentException("A radar has three axes and one ring at least.");
        }
        for (Round round : rounds) {
            require(round, axes.size(), rings);
        }
    }

    private static void require(Round round, int axes, int rings) {
        boolean fits = round.values().size() == axes
                && round.values().stream().allMatch(value -> value >= 1 && value <= rings);
        if (!fits) {
            throw new IllegalArgumentException(
                    "A look at " + axes + " axes has as many values between 1 and " + rings + ".");
        }
    }
}
