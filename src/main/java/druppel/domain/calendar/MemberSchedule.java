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
import java.util.stream.Stream;

/// Schedule of one member: when the bot sends a message on its own initiative, in the member's own zone.
///
/// Messages of one date never share a moment. If a clock change or the end of the day would bring two together, the
/// later kind is sent one second later, so that stepping from message to message finds all of them.
public record MemberSchedule(
        ZoneId zone, NudgeTimes times, Pauses pauses, Holidays holidays, NudgeFrequency nudgeFrequency) {
    private static final int LOOK_AHEAD_DAYS = 401;
    private static final List<MessageKind> ALL = List.of(MessageKind.values());
    private static final List<MessageKind> NUDGE_ONLY = List.of(MessageKind.NUDGE);

    /// Creates a schedule with a nudge on every scheduled day.
    public MemberSchedule(ZoneId zone, NudgeTimes times, Pauses pauses, Holidays holidays) {
        this(zone, times, pauses, holidays, NudgeFrequency.DAILY);
    }

    /// The same schedule at another nudge frequency.
    public MemberSchedule at(NudgeFrequency other) {
        return new MemberSchedule(zone, times, pauses, holidays, other);
    }

    /// Whether this date has a nudge: a scheduled weekday, no pause, no holiday, and a date that exists in the
    /// zone. At the weekly frequency, only the first such date of its week.
    public boolean scheduled(LocalDate date) {
        return switch (nudgeFrequency) {
            case DAILY -> free(date);
            case WEEKLY -> free(date) && opensWeek(date);
            case ASLEEP -> false;
        };
    }

    private boolean free(LocalDate date) {
        return times.scheduled(date) && !pauses.cover(date) && !holidays.isHoliday(date) && exists(date);
    }

    /// Why a date has no nudge by the settings of now; empty for a working day, whatever the frequency.
    public Optional<FreeDay> freeDay(LocalDate date) {
        if (holidays.isHoliday(date)) {
            return Optional.of(FreeDay.HOLIDAY);
        }
        Optional<FreeDay> paused =
                pauses.on(date).map(pause -> pause.last().equals(pause.from()) ? FreeDay.DAY_OFF : FreeDay.PAUSE);
        return paused.or(() -> times.scheduled(date) ? Optional.empty() : Optional.of(freeWeekday(date)));
    }

    private static FreeDay freeWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? FreeDay.WEEKEND : FreeDay.WEEKDAY;
    }

    /// The dates from this one on whose nudge a holiday cancels, within the next 400 days.
    public Stream<LocalDate> holidays(LocalDate from) {
        return from.datesUntil(from.plusDays(LOOK_AHEAD_DAYS))
                .filter(date -> times.scheduled(date) && !pauses.cover(date) && exists(date))
                .filter(holidays::isHoliday);
    }

    /// The first message strictly after a moment; empty if there is none in the next 400 days.
    ///
    /// Dates up to and including `lastNudged` get no second nudge, even if the member has changed zones since.
    public Optional<ScheduledMessage> next(Instant after, Optional<LocalDate> lastNudged) {
        // If clocks skip the end of a date, its last messages fall in the first moments of the next.
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

    /// All messages of a date, in order. At another frequency than daily, the nudge is the only one.
    public List<ScheduledMessage> on(LocalDate date) {
        List<ScheduledMessage> messages = new ArrayList<>();
        if (scheduled(date)) {
            for (MessageKind kind : nudgeFrequency == NudgeFrequency.DAILY ? ALL : NUDGE_ONLY) {
                kind.time(this, date).ifPresent(time -> add(messages, kind, date, time));
            }
        }
        return messages;
    }

    /// The date of the recap that closes the week of this Monday; empty for a week without a nudge.
    Optional<LocalDate> recapOf(LocalDate monday) {
        return Stream.iterate(monday.plusDays(6), date -> !date.isBefore(monday), date -> date.minusDays(1))
                .filter(this::scheduled)
                .findFirst();
    }

    /// The instant of a local time: the first instant after the gap if clocks skip that time, the earlier one if
    /// it occurs twice.
    public static Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime local = date.atTime(time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private void add(List<ScheduledMessage> messages, MessageKind kind, LocalDate date, LocalTime time) {
        Instant at = instantOf(date, time, zone);
        if (!messages.isEmpty() && !at.isAfter(messages.getLast().at())) {
            at = messages.getLast().at().plusSeconds(1);
        }
        messages.add(new ScheduledMessage(kind, date, at));
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

    /// Whether the rest of the week has no nudge.
    boolean endsWeek(LocalDate date) {
        LocalDate later = date.plusDays(1);
        while (later.getDayOfWeek() != DayOfWeek.MONDAY) {
            if (scheduled(later)) {
                return false;
            }
            later = later.plusDays(1);
        }
        return true;
    }

    /// Whether the member has a pause on this date.
    public boolean paused(LocalDate date) {
        return pauses.cover(date);
    }

    // Zones that crossed the date line skipped a whole date: Samoa had no 30 December 2011.
    private boolean exists(LocalDate date) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }
}
