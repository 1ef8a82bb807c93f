package druppel.feature.streak;

import druppel.domain.chart.TimeSeries;
import druppel.domain.chart.TimeSeries.Point;
import druppel.domain.habit.Regularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Regularity over a period, as a line: from where it was when the period began until today.
public final class RegularitySeries {
    /// A line of more points than this has one for each week.
    private static final int MOST_POINTS = 100;

    private static final int DAYS_A_WEEK = 7;

    private RegularitySeries() {}

    /// The line of a period.
    ///
    /// @param course the regularity after each day that counts, oldest first
    public static TimeSeries of(List<Regularity.Moment> course, LocalDate from, LocalDate today) {
        List<Point> points = new ArrayList<>();
        newestBefore(course, from).ifPresent(start -> points.add(new Point(from, start)));
        course.stream()
                .filter(moment -> !moment.date().isBefore(from))
                .forEach(moment ->
                        points.add(new Point(moment.date(), moment.regularity().value())));
        if (!points.isEmpty() && points.getLast().date().isBefore(today)) {
            points.add(new Point(today, points.getLast().value()));
        }
        return new TimeSeries(from, today, points.size() > MOST_POINTS ? weekly(points, from) : points);
    }

    private static Optional<Double> newestBefore(List<Regularity.Moment> course, LocalDate from) {
        return course.stream()
                .filter(moment -> moment.date().isBefore(from))
                .reduce((earlier, later) -> later)
                .map(moment -> moment.regularity().value());
    }

    /// The first point, and the last one of each week.
    private static List<Point> weekly(List<Point> points, LocalDate from) {
        List<Point> weekly = new ArrayList<>(List.of(points.getFirst()));
        for (int at = 1; at < points.size(); at++) {
            boolean last = at == points.size() - 1;
            if (last || week(points.get(at), from) != week(points.get(at + 1), from)) {
                weekly.add(points.get(at));
            }
        }
        return weekly;
    }

    private static long week(Point point, LocalDate from) {
        return Math.floorDiv(point.date().toEpochDay() - from.toEpochDay(), DAYS_A_WEEK);
    }
}
