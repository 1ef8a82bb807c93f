package druppel.domain.habit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Days written as letters, one for each date from Monday 5 January 2026: Practised, Excused, Open, Missed.
final class HabitDays {
    static final LocalDate START = LocalDate.of(2026, 1, 5);

    private HabitDays() {}

    static List<HabitDay> of(String letters) {
        List<HabitDay> days = new ArrayList<>();
        for (int index = 0; index < letters.length(); index++) {
            days.add(new HabitDay(date(index), mark(letters.charAt(index))));
        }
        return days;
    }

    /// The date of the letter at an index.
    static LocalDate date(int index) {
        return START.plusDays(index);
    }

    static List<HabitDay> any(RandomGenerator random) {
        List<HabitDay> days = new ArrayList<>();
        int length = random.nextInt(1, 80);
        int missesIn = random.nextInt(2, 12);
        for (int index = 0; index < length; index++) {
            days.add(new HabitDay(
                    date(index), random.nextInt(missesIn) == 0 ? anyUnpractised(random) : HabitDay.Status.PRACTISED));
        }
        return days;
    }

    static long count(HabitDay.Status dayStatus, List<HabitDay> days) {
        return days.stream()
                .filter(habitDay -> habitDay.dayStatus() == dayStatus)
                .count();
    }

    private static HabitDay.Status anyUnpractised(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> HabitDay.Status.EXCUSED;
            case 4 -> HabitDay.Status.EXTRA;
            case 1 -> HabitDay.Status.OPEN;
            default -> HabitDay.Status.MISSED;
        };
    }

    private static HabitDay.Status mark(char letter) {
        return switch (letter) {
            case 'P' -> HabitDay.Status.PRACTISED;
            case 'X' -> HabitDay.Status.EXTRA;
            case 'E' -> HabitDay.Status.EXCUSED;
            case 'O' -> HabitDay.Status.OPEN;
            case 'M' -> HabitDay.Status.MISSED;
            default -> throw new IllegalArgumentException("No mark is written " + letter + ".");
        };
    }
}
