package druppel.command;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Parser of the names of holidays: common ones in both languages, and those in the member's own calendar.
///
/// @param earliest the next holiday is the first that has not ended before this date
record HolidayParser(LocalDate earliest, Holidays holidays) {
    private static final int SHORTEST_NAME = 5;
    private static final int LOOK_AHEAD_DAYS = 370;
    private static final Synonyms<IntFunction<DateSpan>> NAMES = Synonyms.of(
            List.of(
                    year -> days(LocalDate.of(year, 12, 25), 2),
                    year -> days(LocalDate.of(year, 12, 25), 1),
                    year -> days(LocalDate.of(year, 12, 26), 1),
                    year -> days(LocalDate.of(year, 12, 24), 1),
                    year -> days(LocalDate.of(year, 1, 1), 1),
                    year -> days(LocalDate.of(year, 12, 31), 1),
                    year -> days(LocalDate.of(year, 12, 31), 2),
                    year -> days(LocalDate.of(year, 12, 25), 8),
                    year -> days(LocalDate.of(year, 1, 6), 1),
                    year -> days(LocalDate.of(year, 2, 14), 1),
                    year -> days(easter(year).minusDays(49), 3),
                    year -> days(easter(year).minusDays(2), 1),
                    year -> days(easter(year), 2),
                    year -> days(easter(year), 1),
                    year -> days(easter(year).plusDays(1), 1),
                    year -> days(easter(year).minusDays(1), 3),
                    year -> days(kingsDay(year), 1),
                    year -> days(LocalDate.of(year, 5, 4), 1),
                    year -> days(LocalDate.of(year, 5, 5), 1),
                    year -> days(easter(year).plusDays(39), 1),
                    year -> days(easter(year).plusDays(49), 2),
                    year -> days(easter(year).plusDays(50), 1),
                    year -> days(LocalDate.of(year, 10, 31), 1),
                    year -> days(LocalDate.of(year, 12, 5), 1)),
            "christmas xmas kerst kerstmis kerstdagen",
            "christmas_day xmas_day 1th_kerstdag kerstdag 1th_christmas_day",
            "boxing_day 2th_kerstdag",
            "christmas_eve xmas_eve kerstavond",
            "new_year new_years new_years_day nieuwjaar nieuwjaarsdag nieuw_jaar",
            "new_years_eve new_year_eve nye oudjaar oudejaarsdag oudejaarsavond oudjaarsdag oudjaarsavond",
            "oud_en_nieuw oud_nieuw oud_and_nieuw",
            "feestdagen christmas_holidays holiday_season festive_season kerst_en_nieuwjaar christmas_and_new_year",
            "epiphany driekoningen",
            "valentine valentines valentines_day valentijn valentijnsdag",
            "carnival carnaval",
            "good_friday goede_vrijdag",
            "easter pasen paasdagen",
            "easter_sunday 1th_paasdag paaszondag",
            "easter_monday 2th_paasdag paasmaandag",
            "easter_weekend paasweekend",
            "kings_day koningsdag",
            "remembrance_day_4_may dodenherdenking",
            "liberation_day bevrijdingsdag",
            "ascension ascension_day hemelvaart hemelvaartsdag",
            "whitsun pentecost pinksteren pinksterdagen",
            "whit_monday pentecost_monday 2th_pinksterdag pinkstermaandag",
            "halloween",
            "sinterklaas pakjesavond sint st_nicholas saint_nicholas sinterklaasavond");

    /// Names of holidays of one word, for correcting typing errors.
    static List<String> vocabulary() {
        return NAMES.words().stream().filter(name -> !name.contains(" ")).toList();
    }

    /// A holiday by one of its common names.
    Optional<ParsedDays> read(String name) {
        return NAMES.meaning(name)
                .flatMap(rule -> IntStream.range(-1, 2)
                        .mapToObj(later -> rule.apply(earliest.getYear() + later))
                        .map(this::daysOff)
                        .filter(days -> !days.after().isBefore(earliest))
                        .findFirst())
                .flatMap(ParsedDays::certain);
    }

    /// Without a second day that is an ordinary day in the member's calendar, such as 26 December in America.
    private DateSpan daysOff(DateSpan days) {
        boolean ordinary = holidays.isHoliday(days.first())
                && !holidays.isHoliday(days.after().minusDays(1));
        return ordinary && days.first().plusDays(2).equals(days.after()) ? DateSpan.day(days.first()) : days;
    }

    /// A holiday by its name in the calendar.
    Optional<ParsedDays> inCalendar(String name) {
        return name.length() < SHORTEST_NAME
                ? Optional.empty()
                : earliest.datesUntil(earliest.plusDays(LOOK_AHEAD_DAYS))
                        .filter(holidays::isHoliday)
                        .filter(date ->
                                Arrays.stream(Language.values()).anyMatch(language -> isNamed(date, language, name)))
                        .findFirst()
                        .flatMap(date -> ParsedDays.certain(DateSpan.day(date)));
    }

    private boolean isNamed(LocalDate date, Language language, String name) {
        return holidays.name(date, language)
                .map(full -> NumberParser.plainer(Tokens.of(full).joined()))
                .filter(full -> full.equals(name) || full.startsWith(name + " ") || full.equals(name + "dag"))
                .isPresent();
    }

    private static DateSpan days(LocalDate first, int length) {
        return new DateSpan(first, first.plusDays(length));
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, 4, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /// Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int corrected = (8 * century + 13) / 25;
        int epact = (19 * golden + century - century / 4 - corrected + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
