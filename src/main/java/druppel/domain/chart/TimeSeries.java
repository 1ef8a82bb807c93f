package druppel.domain.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Time series of shares: how a number between 0 and 1 changed from day to day, over a period.
///
/// @param points within the period, oldest first
public record TimeSeries(LocalDate from, LocalDate to, List<Point> points) {

    /// Value of one date, from 0 to 1.
    public record Point(LocalDate date, double value) {
        public Point {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("A share is between 0 and 1, not " + value);
            }
        }
    }

    public TimeSeries {
        points = List.copyOf(points);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period from " + from + " to " + to + " has no length.");
        }
    }

    /// Where a date lies within the period: 0 at its beginning, 1 at its end.
    public double position(LocalDate date) {
        return (double) ChronoUnit.DAYS.between(from, date) / ChronoUnit.DAYS.between(from, to);
    }
}
