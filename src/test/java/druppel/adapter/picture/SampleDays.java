package druppel.adapter.picture;

import druppel.domain.habit.HabitDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Days of invented members.
final class SampleDays {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate JOINED = LocalDate.of(2026, 1, 14);

    private SampleDays() {}

    /// Every day from joining until today, the same each time.
    static List<HabitDay> ofAYear() {
        return JOINED.datesUntil(TODAY.plusDays(1))
                .map(date -> new HabitDay(date, mark(date)))
                .toList();
    }

    private static HabitDay.Status mark(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean holiday = date.getMonthValue() == 8 && date.getDayOfMonth() < 22;
        if (weekend || holiday) {
            return HabitDay.Status.EXCUSED;
        }
        if (date.equals(TODAY)) {
            return HabitDay.Status.OPEN;
        }
        return date.getDayOfYear() * 37 % 11 < 3 ? HabitDay.Status.MISSED : HabitDay.Status.PRACTISED;
    }

    /// Any set of days around a date, in any order, with some dates twice.
    static List<HabitDay> anyAround(LocalDate date, RandomGenerator random) {
        List<HabitDay> days = new ArrayList<>();
        for (int count = random.nextInt(600); count > 0; count--) {
            days.add(new HabitDay(date.plusDays(random.nextInt(-500, 60)), anyOf(HabitDay.Status.values(), random)));
        }
        return days;
    }

    /// Any date; often a leap day or a turn of the year.
    static LocalDate anyDate(RandomGenerator random) {
        int year = random.nextInt(1990, 2110);
        return switch (random.nextInt(4)) {
            case 0 -> LocalDate.of(year, 2, 28).plusDays(random.nextInt(2));
            case 1 -> LocalDate.of(year, 12, 31).plusDays(random.nextInt(2));
            default -> LocalDate.ofYearDay(year, random.nextInt(1, 366));
        };
    }

    static <T> T anyOf(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }

    static List<HabitDay> shuffled(List<HabitDay> days, RandomGenerator random) {
        List<HabitDay> copy = new ArrayList<>(days);
        Collections.shuffle(copy, Random.from(random));
        return copy;
    }
}
