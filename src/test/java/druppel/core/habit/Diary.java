package druppel.core.habit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes days as letters, one a date from Monday 5 January 2026 on: Practised, Excused, Open,
/// Missed.
final class Diary {
    static final LocalDate START = LocalDate.of(2026, 1, 5);

    private Diary() {}

    static List<Day> of(String letters) {
        List<Day> days = new ArrayList<>();
        for (int index = 0; index < letters.length(); index++) {
            days.add(new Day(date(index), mark(letters.charAt(index))));
        }
        return days;
    }

    /// The date of the letter at an index.
    static LocalDate date(int index) {
        return START.plusDays(index);
    }

    static List<Day> any(RandomGenerator random) {
        List<Day> days = new ArrayList<>();
        int length = random.nextInt(1, 80);
        int missesIn = random.nextInt(2, 12);
        for (int index = 0; index < length; index++) {
            days.add(
                    new Day(
                            date(index),
                            random.nextInt(missesIn) == 0
                                    ? anyUnpractised(random)
                                    : Mark.PRACTISED));
        }
        return days;
    }

    static long count(Mark mark, List<Day> days) {
        return days.stream().filter(day -> day.mark() == mark).count();
    }

    private static Mark anyUnpractised(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> Mark.EXCUSED;
            case 1 -> Mark.OPEN;
            default -> Mark.MISSED;
        };
    }

    private static Mark mark(char letter) {
        return switch (letter) {
            case 'P' -> Mark.PRACTISED;
            case 'E' -> Mark.EXCUSED;
            case 'O' -> Mark.OPEN;
            case 'M' -> Mark.MISSED;
            default -> throw new IllegalArgumentException("No mark is written " + letter + ".");
        };
    }
}
