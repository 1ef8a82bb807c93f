package druppel.domain.calendar;

import druppel.domain.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Days off of the company or companies that a member works for, also those that are over. They count as holidays,
/// whatever public holidays the member chose.
public record CompanyDaysOff(List<CompanyDayOff> inOrder) implements Holidays {
    public static final CompanyDaysOff NONE = new CompanyDaysOff(List.of());

    public CompanyDaysOff {
        inOrder = inOrder.stream()
                .sorted(Comparator.comparing(CompanyDayOff::first))
                .toList();
    }

    /// The day off on a date.
    public Optional<CompanyDayOff> on(LocalDate date) {
        return inOrder.stream().filter(dayOff -> dayOff.covers(date)).findFirst();
    }

    /// Those that end on this date or later.
    public List<CompanyDayOff> notOver(LocalDate today) {
        return inOrder.stream().filter(dayOff -> !dayOff.last().isBefore(today)).toList();
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return on(date).isPresent();
    }

    @Override
    public Optional<String> name(LocalDate date, Language language) {
        return on(date).map(CompanyDayOff::name);
    }

    /// These days and the public holidays; a date that is both has the company's name.
    public Holidays and(Holidays publicHolidays) {
        return inOrder.isEmpty() ? publicHolidays : new Union(this, publicHolidays);
    }

    private record Union(Holidays company, Holidays others) implements Holidays {
        @Override
        public boolean isHoliday(LocalDate date) {
            return company.isHoliday(date) || others.isHoliday(date);
        }

        @Override
        public Optional<String> name(LocalDate date, Language language) {
            return company.name(date, language).or(() -> others.name(date, language));
        }
    }
}
