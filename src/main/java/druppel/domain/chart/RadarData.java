package druppel.domain.chart;

import java.util.List;

/// Data of a radar chart: several series over the same axes.
///
/// @param axes axis labels, clockwise from the top
/// @param series the series, newest first
/// @param rings number of steps from the centre to the edge; values count from 1
public record RadarData(List<String> axes, List<Series> series, int rings) {

    /// One series: its label, and a value for each axis.
    public record Series(String name, List<Integer> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public RadarData {
        axes = List.copyOf(axes);
        series = List.copyOf(series);
        if (axes.size() < 3 || rings < 1) {
            throw new IllegalArgumentException("A radar chart has at least three axes and one ring.");
        }
        for (Series one : series) {
            require(one, axes.size(), rings);
        }
    }

    private static void require(Series one, int axes, int rings) {
        boolean fits =
                one.values().size() == axes && one.values().stream().allMatch(value -> value >= 1 && value <= rings);
        if (!fits) {
            throw new IllegalArgumentException(
                    "A series for " + axes + " axes has as many values, between 1 and " + rings + ".");
        }
    }
}
