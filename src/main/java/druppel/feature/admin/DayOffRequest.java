package druppel.feature.admin;

import druppel.chat.RequestContext;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.message.AdminTextKey;
import druppel.message.DateFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Company day off that an admin asks for, as it was entered.
///
/// @param first the first date, such as `2026-12-24`
/// @param last the last date, blank for a single one
record DayOffRequest(String first, String last, String name) {
    private static final int FARTHEST_DAYS = 2 * 366;
    private static final int MOST_AHEAD = 40;

    /// What is wrong with a request.
    ///
    /// @param field the field it is about: `first`, `last` or `name`
    record Fault(String field, String sentence) {}

    DayOffRequest {
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", " ").strip();
    }

    /// The request in a form.
    static DayOffRequest of(Map<String, String> values) {
        return new DayOffRequest(
                values.getOrDefault("first", "").strip(),
                values.getOrDefault("last", "").strip(),
                values.getOrDefault("name", ""));
    }

    /// The day off; only for a request without faults.
    CompanyDayOff dayOff() {
        LocalDate from = date(first).orElseThrow();
        return new CompanyDayOff(from, last.isEmpty() ? from : date(last).orElseThrow(), name);
    }

    /// What is wrong with it, beside the days off that there are.
    Optional<Fault> fault(RequestContext context, CompanyDaysOff known) {
        Optional<LocalDate> from = date(first);
        Optional<LocalDate> to = last.isEmpty() ? from : date(last);
        if (from.isEmpty()) {
            return fault("first", context.text(AdminTextKey.DAY_OFF_DATE));
        }
        if (to.isEmpty()) {
            return fault("last", context.text(AdminTextKey.DAY_OFF_DATE));
        }
        return dates(context, from.get(), to.get()).or(() -> name(context)).or(() -> taken(context, known));
    }

    private static Optional<Fault> dates(RequestContext context, LocalDate from, LocalDate to) {
        LocalDate today = context.today();
        if (from.isBefore(today)) {
            return fault("first", context.text(AdminTextKey.DAY_OFF_PAST));
        }
        if (to.isBefore(from)) {
            return fault("last", context.text(AdminTextKey.DAY_OFF_ORDER));
        }
        if (ChronoUnit.DAYS.between(from, to) >= CompanyDayOff.LONGEST_DAYS) {
            return fault("last", context.text(AdminTextKey.DAY_OFF_LONG, "most", CompanyDayOff.LONGEST_DAYS));
        }
        return to.isAfter(today.plusDays(FARTHEST_DAYS))
                ? fault("last", context.text(AdminTextKey.DAY_OFF_FAR))
                : Optional.empty();
    }

    private Optional<Fault> name(RequestContext context) {
        return name.isEmpty() || name.length() > CompanyDayOff.LONGEST_NAME
                ? fault("name", context.text(AdminTextKey.DAY_OFF_NAME, "most", CompanyDayOff.LONGEST_NAME))
                : Optional.empty();
    }

    private Optional<Fault> taken(RequestContext context, CompanyDaysOff known) {
        CompanyDayOff wanted = dayOff();
        List<CompanyDayOff> ahead = known.notOver(context.today());
        if (ahead.size() >= MOST_AHEAD) {
            return fault("first", context.text(AdminTextKey.DAY_OFF_MANY, "most", MOST_AHEAD));
        }
        return ahead.stream()
                .filter(wanted::overlaps)
                .findFirst()
                .flatMap(other -> fault("first", context.text(AdminTextKey.DAY_OFF_TAKEN, words(context, other))));
    }

    /// The values of a text that names a day off.
    static Map<String, String> words(RequestContext context, CompanyDayOff dayOff) {
        return Map.of(
                "days", DateFormat.sentence(dayOff.days(), context.today(), context.language()), "name", dayOff.name());
    }

    private static Optional<Fault> fault(String field, String sentence) {
        return Optional.of(new Fault(field, sentence));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
