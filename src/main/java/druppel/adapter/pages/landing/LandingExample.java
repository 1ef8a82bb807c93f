package druppel.adapter.pages.landing;

import druppel.chat.ChartRenderer;
import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.habit.HabitDay;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Example for the landing page: a nudge of the library, as newcomers get it, and the year of somebody who is not real.
public record LandingExample(ContentLibrary library, ChartRenderer charts, InstantSource clock) {
    private static final int WEEKS = 52;

    /// A nudge with its practice; empty if the library has none for newcomers.
    ///
    /// @param practice the name of the practice
    public record Shown(String practice, Nudge.Text text) {}

    /// The nudge of the day: each day another one of those that newcomers may get first.
    public Optional<Shown> nudge(Language language) {
        return firstPractice().flatMap(practice -> {
            List<Nudge> first = practice.nudges().stream()
                    .filter(Nudge::first)
                    .sorted(Comparator.comparing(Nudge::id))
                    .toList();
            return first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown(
                            practice.name(language),
                            first.get(Math.floorMod(today().toEpochDay(), first.size()))
                                    .in(language)));
        });
    }

    private Optional<Practice> firstPractice() {
        return library.catalogue()
                .programme(library.newcomersProgramme())
                .flatMap(programme -> library.catalogue()
                        .practice(programme.steps().getFirst().practice()));
    }

    /// The drawing of a year.
    public String year(Language language) {
        LocalDate today = today();
        List<HabitDay> days = today.minusWeeks(WEEKS)
                .datesUntil(today.plusDays(1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .map(date -> new HabitDay(date, status(date)))
                .toList();
        return charts.year(days, today, language).svg();
    }

    /// A summer holiday, two weeks without at the turn of the year, and a day missed now and then.
    private static HabitDay.Status status(LocalDate date) {
        int week = date.getDayOfYear() / 7;
        if ((week >= 30 && week <= 32) || week >= 51) {
            return HabitDay.Status.EXCUSED;
        }
        return Math.floorMod(date.toEpochDay() * 7, 11) == 3 ? HabitDay.Status.MISSED : HabitDay.Status.PRACTISED;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
