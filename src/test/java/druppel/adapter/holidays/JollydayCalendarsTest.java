package druppel.adapter.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import druppel.testing.PropertyCheck;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayCalendarsTest {
    private static final JollydayCalendars CALENDARS = new JollydayCalendars();

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01 2024-04-01 2024-05-09 2024-05-20 2024-12-25 2024-12-26",
        "2025, 2025-01-01 2025-04-21 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26",
        "2026, 2026-01-01 2026-04-06 2026-04-27 2026-05-14 2026-05-25 2026-12-25",
        "2027, 2027-01-01 2027-03-29 2027-04-27 2027-05-06 2027-05-17",
        "2028, 2028-04-17 2028-04-27 2028-05-25 2028-06-05 2028-12-25 2028-12-26",
        "2030, 2030-01-01 2030-04-22 2030-05-30 2030-06-10 2030-12-25 2030-12-26",
        "2035, 2035-01-01 2035-03-26 2035-04-27 2035-05-03 2035-05-14 2035-12-25 2035-12-26"
    })
    void dutchWorkdaysOffAreThese(int year, String dates) {
        assertThat(workdaysOff("NL", year))
                .isEqualTo(List.of(dates.split(" ", -1)).stream()
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void kingsDayMovesToSaturdayWhereItWouldBeASunday() {
        Holidays dutch = of("NL");

        assertThat(dutch.isHoliday(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(dutch.isHoliday(LocalDate.of(2025, 4, 27))).isFalse();
        assertThat(dutch.isHoliday(LocalDate.of(2026, 4, 27))).isTrue();
        assertThat(dutch.isHoliday(LocalDate.of(2031, 4, 26))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2026, 2027, 2028, 2029, 2031})
    void liberationDayIsADayLikeAnyOtherBetweenItsFifthYears(int year) {
        assertThat(of("NL").isHoliday(LocalDate.of(year, 5, 5))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2030})
    void liberationDayIsADayOffInEveryFifthYear(int year) {
        assertThat(of("NL").isHoliday(LocalDate.of(year, 5, 5))).isTrue();
    }

    @Test
    void goodFridayIsADayOffInGermanyAndNoneInTheNetherlands() {
        LocalDate goodFriday = LocalDate.of(2026, 4, 3);

        assertThat(of("DE").isHoliday(goodFriday)).isTrue();
        assertThat(of("NL").isHoliday(goodFriday)).isFalse();
    }

    @Test
    void aPartOfACountryHasItsOwnBesideThoseOfTheCountry() {
        LocalDate epiphany = LocalDate.of(2026, 1, 6);

        assertThat(of("DE-BY").isHoliday(epiphany)).isTrue();
        assertThat(of("DE-BY").isHoliday(LocalDate.of(2026, 10, 3))).isTrue();
        assertThat(of("DE-NW").isHoliday(epiphany)).isFalse();
    }

    @Test
    void theCountriesWithACalendarAreListed() {
        assertThat(CALENDARS.countries()).contains(new Region("NL"), new Region("BE"), new Region("US"));
        assertThat(CALENDARS.countries()).allMatch(country -> country.code().length() == 2);
    }

    @Test
    void thePartsOfACountryHaveNamesInBothLanguagesAndACalendarEach() {
        assertThat(CALENDARS.parts(new Region("DE"), Language.EN)).containsEntry(new Region("DE-BY"), "Bavaria");
        assertThat(CALENDARS.parts(new Region("DE-BY"), Language.NL)).containsEntry(new Region("DE-BY"), "Beieren");
        assertThat(CALENDARS.parts(new Region("DE"), Language.EN).keySet())
                .allMatch(part -> CALENDARS.of(part).isPresent());
        assertThat(CALENDARS.parts(new Region("NL"), Language.EN)).isEmpty();
        assertThat(CALENDARS.parts(new Region("QQ"), Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE-XX", "NL-NH", "QQ", "DE-BY-XX"})
    void whereNobodyKnowsTheHolidaysThereIsNoCalendar(String code) {
        assertThat(CALENDARS.of(new Region(code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-27, EN, King’s Day",
        "2026-04-27, NL, Koningsdag",
        "2026-04-06, EN, Easter Monday",
        "2026-04-06, NL, Tweede paasdag",
        "2025-05-05, NL, Bevrijdingsdag"
    })
    void aHolidayHasANameInBothLanguages(LocalDate date, Language language, String name) {
        assertThat(of("NL").name(date, language)).contains(name);
    }

    @Test
    void anOrdinaryDayHasNoName() {
        assertThat(of("NL").name(LocalDate.of(2026, 4, 28), Language.NL)).isEmpty();
    }

    @Test
    void exactlyHolidaysHaveNames() {
        PropertyCheck.holds(random -> {
            Holidays holidays = of(List.of("NL", "BE", "DE-BY", "GB-ENG").get(random.nextInt(4)));
            LocalDate date = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(8_000));
            for (Language language : Language.values()) {
                assertThat(holidays.name(date, language).isPresent()).isEqualTo(holidays.isHoliday(date));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Amsterdam, NL",
        "Europe/Brussels, BE",
        "Europe/London, GB",
        "America/New_York, US",
        "America/Paramaribo, SR",
        "America/Curacao, CW"
    })
    void aZoneLiesInACountry(String zone, String code) {
        assertThat(CALENDARS.of(ZoneId.of(zone))).contains(new Region(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Z", "+02:00", "Etc/GMT+3", "CET", "UTC+01:00"})
    void aZoneOfNoCountryLiesInNone(String zone) {
        assertThat(CALENDARS.of(ZoneId.of(zone))).isEmpty();
    }

    @Test
    void noZoneMakesItThrow() {
        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(CALENDARS.of(ZoneId.of(zone)).flatMap(CALENDARS::of))
                        .isNotNull());
    }

    private static List<LocalDate> workdaysOff(String code, int year) {
        Holidays holidays = of(code);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(holidays::isHoliday)
                .toList();
    }

    private static Holidays of(String code) {
        return CALENDARS.of(new Region(code)).orElseThrow();
    }
}
