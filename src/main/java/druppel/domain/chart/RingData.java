package druppel.domain.chart;

import java.util.OptionalDouble;

/// Data of a ring chart: a number within one or two rings.
///
/// @param outer the full part of the outer ring, from 0 to 1
/// @param inner the full part of the inner ring; empty if there is none
public record RingData(int number, double outer, OptionalDouble inner) {
    public RingData {
        if (!isShare(outer) || !isShare(inner.orElse(0))) {
            throw new IllegalArgumentException("The full part of a ring is between 0 and 1");
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
