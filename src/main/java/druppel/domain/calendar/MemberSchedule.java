package druppel.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When the bot speaks up by itself for one member, in the member's own zone.
///
/// Occasions of one date never share a moment. Where clocks or the end of the day would bring two
/// together, the later kind waits one second, so that who steps from occasion to occasion meets
/// them all.
public record MemberSchedule(
        ZoneId zone, NudgeTimes times, Optional<Pause> pause, Holidays holidays, NudgeFrequency nudgeFrequency) {
    private static final int LOOK_AHEAD_DAYS = 401;

    /// One on every day of the rhythm.
    public MemberSchedule(ZoneId zone, NudgeTimes times, Optional<Pause> pause, Holidays holidays) {
        this(zone, times, pause, holidays, NudgeFrequency.DAILY);
    }

    /// The same with another tempo.
    public MemberSchedule at(NudgeFrequency other) {
        return new MemberSchedule(zone, times, pause, holidays, other);
    }

    /// Whether this date has a nudge: a day of the rhythm, no pause, no holiday, and a date the
    /// zone has; at a weekly tempo, the first such date of its week.
    public boolean scheduled(LocalDate date) {
        return switch (nudgeFrequency) {
            case DAILY -> free(date);
            case WEEKLY -> free(date) && opensWeek(date);
            case ASLEEP -> false;
        };
    }

    private boolean free(LocalDate date) {
        return times.scheduled(date) && !paused(date) && !holidays.isHoliday(date) && exists(date);
    }

    /// The first date from this one on that would have a nudge if it were no holiday; empty if the
    /// next 400 days have none.
    public Optional<LocalDate> nextHoliday(LocalDate from) {
        return from.datesUntil(from.plusDays(LOOK_AHEAD_DAYS))
                .filter(date -> times.scheduled(date) && !paused(date) && exists(date))
                .filter(holidays::isHoliday)
                .findFirst();
    }

    /// The first occasion strictly after a moment; empty if the next 400 days have none.
    ///
    /// A date up to and including `lastNudged` gets no nudge again, whatever zone the member has
    /// moved to since.
    public Optional<ScheduledMessage> next(Instant after, Optional<LocalDate> lastNudged) {
        // Where clocks skip the end of a date, its last occasions lie in the first moments of the
        // next.
        LocalDate yesterday = LocalDate.ofInstant(after, zone).minusDays(1);
        for (int ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
            Optional<ScheduledMessage> first = firstOn(yesterday.plusDays(ahead), after, lastNudged);
            if (first.isPresent()) {
                return spilled(first.get())
                        ? earlier(first, firstOn(yesterday.plusDays(ahead + 1), after, lastNudged))
                        : first;
            }
        }
        return Optional.empty();
    }

    private Optional<ScheduledMessage> firstOn(LocalDate date, Instant after, Optional<LocalDate> lastNudged) {
        for (ScheduledMessage message : on(date)) {
            if (message.at().isAfter(after) && !nudgesAgain(message, lastNudged)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    private boolean spilled(ScheduledMessage message) {
        return LocalDate.ofInstant(message.at(), zone).isAfter(message.date());
    }

    private static Optional<ScheduledMessage> earlier(
            Optional<ScheduledMessage> one, Optional<ScheduledMessage> other) {
        boolean overtaken =
                other.isPresent() && other.get().at().isBefore(one.orElseThrow().at());
        return overtaken ? other : one;
    }

    /// Every occasion of a date, in order.
    public List<ScheduledMessage> on(LocalDate date) {
        List<ScheduledMessage> occasions = new ArrayList<>(MessageKind.values().length);
        if (scheduled(date)) {
            add(occasions, MessageKind.NUDGE, date, times.at());
            if (nudgeFrequency == NudgeFrequency.DAILY) {
                addRest(occasions, date);
            }
        }
        return occasions;
    }

    private void addRest(List<ScheduledMessage> occasions, LocalDate date) {
        times.followUp().ifPresent(time -> add(occasions, MessageKind.FOLLOW_UP, date, time));
        if (endsWeek(date)) {
            add(occasions, MessageKind.RECAP, date, times.recap());
            addRare(occasions, date);
        }
    }

    private void addRare(List<ScheduledMessage> occasions, LocalDate recap) {
        ReviewSchedule rare = new ReviewSchedule(this);
        if (rare.harvests(recap)) {
            add(occasions, MessageKind.HARVEST, recap, times.afterRecap());
        }
        if (rare.checks(recap)) {
            add(occasions, MessageKind.SELF_CHECK, recap, times.afterRecap());
        }
    }

    /// The date in the week from this Monday on that closes it; empty for a week without a nudge.
    Optional<LocalDate> recapOf(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1)).filter(this::scheduled).reduce((earlier, later) -> later);
    }

    /// The moment of a local time: the first moment after a gap where clocks skip that time, the
    /// earlier one where they show it twice.
    public static Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private void add(List<ScheduledMessage> occasions, MessageKind messageKind, LocalDate date, LocalTime time) {
        Instant at = instantOf(date, time, zone);
        if (!occasions.isEmpty() && !at.isAfter(occasions.getLast().at())) {
            at = occasions.getLast().at().plusSeconds(1);
        }
        occasions.add(new ScheduledMessage(messageKind, date, at));
    }

    private static boolean nudgesAgain(ScheduledMessage message, Optional<LocalDate> lastNudged) {
        return message.messageKind() == MessageKind.NUDGE
                && lastNudged.isPresent()
                && !message.date().isAfter(lastNudged.get());
    }

    private boolean opensWeek(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(date)
                .noneMatch(this::free);
    }

    private boolean endsWeek(LocalDate date) {
        LocalDate later = date.plusDays(1);
        while (later.getDayOfWeek() != DayOfWeek.MONDAY) {
            if (scheduled(later)) {
                return false;
            }
            later = later.plusDays(1);
        }
        return true;
    }

    private boolean paused(LocalDate date) {
        return pause.isPresent() && pause.get().covers(date);
    }

    // Zones that crossed the date line skipped a whole date: Samoa had no 30 December 2011.
    private boolean exists(LocalDate date) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }
}
