package druppel.feature.settings;

import druppel.chat.RequestContext;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.Pause;
import druppel.message.DateFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Day off to come of a member: a holiday or a company day off that keeps a nudge away. Days of the same name in a row
/// are one.
///
/// @param name what members read, such as *Christmas Day*, or *day off: Foundation Day*
public record UpcomingDayOff(LocalDate first, LocalDate last, String name) {
    private static final int SAME_WEEK = 7;

    /// The next ones, today included.
    ///
    /// @param most how many
    public static List<UpcomingDayOff> of(RequestContext context, int most) {
        MemberSchedule schedule = context.settings().schedule();
        Iterator<LocalDate> dates = schedule.holidays(context.today()).iterator();
        List<UpcomingDayOff> found = new ArrayList<>();
        while (dates.hasNext() && found.size() <= most) {
            LocalDate date = dates.next();
            context.dayOff(date).ifPresent(name -> add(found, date, name));
        }
        return found.stream().limit(most).toList();
    }

    private static void add(List<UpcomingDayOff> found, LocalDate date, String name) {
        Optional<UpcomingDayOff> longer =
                found.isEmpty() ? Optional.empty() : found.getLast().until(date, name);
        longer.ifPresent(_ -> found.removeLast());
        found.add(longer.orElseGet(() -> new UpcomingDayOff(date, date, name)));
    }

    private Optional<UpcomingDayOff> until(LocalDate date, String other) {
        return name.equals(other) && !last.plusDays(SAME_WEEK).isBefore(date)
                ? Optional.of(new UpcomingDayOff(first, date, name))
                : Optional.empty();
    }

    /// Its dates within a sentence: *tomorrow*, *on Friday 25 December*, or *from* one date *up to and including*
    /// another.
    public String days(RequestContext context) {
        return first.equals(last)
                ? context.date(first)
                : DateFormat.sentence(new Pause(first, last.plusDays(1)), context.today(), context.language());
    }
}
