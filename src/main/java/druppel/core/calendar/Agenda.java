package druppel.core.calendar;

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
public record Agenda(
        ZoneId zone, Rhythm rhythm, Optional<Pause> pause, Holidays holidays, Tempo tempo) {
    private static final int LOOK_AHEAD_DAYS = 401;

    /// One on every day of the rhythm.
    public Agenda(ZoneId zone, Rhythm rhythm, Optional<Pause> pause, Holidays holidays) {
        this(zone, rhythm, pause, holidays, Tempo.DAILY);
    }

    /// The same with another tempo.
    public Agenda at(Tempo other) {
        return new Agenda(zone, rhythm, pause, holidays, other);
    }

    /// Whether this date has a nudge: a day of the rhythm, no pause, no holiday, and a date the
    /// zone has; at a weekly tempo, the first such date of its week.
    public boolean scheduled(LocalDate date) {
        return switch (tempo) {
            case DAILY -> free(date);
            case WEEKLY -> free(date) && opensWeek(date);
            case ASLEEP -> false;
        };
    }

    private boolean free(LocalDate date) {
        return rhythm.scheduled(date) && !paused(date) && !holidays.isHoliday(date) && exists(date);
    }

    /// The first date from this one on that would have a nudge if it were no holiday; empty if the
    /// next 400 days have none.
    public Optional<LocalDate> nextHoliday(LocalDate from) {
        return from.datesUntil(from.plusDays(LOOK_AHEAD_DAYS))
                .filter(date -> rhythm.scheduled(date) && !paused(date) && exists(date))
                .filter(holidays::isHoliday)
                .findFirst();
    }

    /// The first occasion strictly after a moment; empty if the next 400 days have none.
    ///
    /// A date up to and including `lastNudged` gets no nudge again, whatever zone the member has
    /// moved to since.
    public Optional<Occasion> next(Instant after, Optional<LocalDate> lastNudged) {
        // Where clocks skip the end of a date, its last occasions lie in the first moments of the
        // next.
        LocalDate yesterday = LocalDate.ofInstant(after, zone).minusDays(1);
        for (int ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
            Optional<Occasion> first = firstOn(yesterday.plusDays(ahead), after, lastNudged);
            if (first.isPresent()) {
                return spilled(first.get())
                        ? earlier(first, firstOn(yesterday.plusDays(ahead + 1), after, lastNudged))
                        : first;
            }
        }
        return Optional.empty();
    }

    private Optional<Occasion> firstOn(
            LocalDate date, Instant after, Optional<LocalDate> lastNudged) {
        for (Occasion occasion : on(date)) {
            if (occasion.at().isAfter(after) && !nudgesAgain(occasion, lastNudged)) {
                return Optional.of(occasion);
            }
        }
        return Optional.empty();
    }

    private boolean spilled(Occasion occasion) {
        return LocalDate.ofInstant(occasion.at(), zone).isAfter(occasion.date());
    }

    private static Optional<Occasion> earlier(Optional<Occasion> one, Optional<Occasion> other) {
        boolean overtaken = other.isPresent() && other.get().at().isBefore(one.orElseThrow().at());
        return overtaken ? other : one;
    }

    /// Every occasion of a date, in order.
    public List<Occasion> on(LocalDate date) {
        List<Occasion> occasions = new ArrayList<>(Kind.values().length);
        if (scheduled(date)) {
            add(occasions, Kind.NUDGE, date, rhythm.at());
            if (tempo == Tempo.DAILY) {
                addRest(occasions, date);
            }
        }
        return occasions;
    }

    private void addRest(List<Occasion> occasions, LocalDate date) {
        rhythm.followUp().ifPresent(time -> add(occasions, Kind.FOLLOW_UP, date, time));
        if (endsWeek(date)) {
            add(occasions, Kind.RECAP, date, rhythm.recap());
            addRare(occasions, date);
        }
    }

    private void addRare(List<Occasion> occasions, LocalDate recap) {
        RareOccasions rare = new RareOccasions(this);
        if (rare.harvests(recap)) {
            add(occasions, Kind.HARVEST, recap, rhythm.afterRecap());
        }
        if (rare.checks(recap)) {
            add(occasions, Kind.SELF_CHECK, recap, rhythm.afterRecap());
        }
    }

    /// The date in the week from this Monday on that closes it; empty for a week without a nudge.
    Optional<LocalDate> recapOf(LocalDate monday) {
        return monday.datesUntil(monday.plusWeeks(1))
                .filter(this::scheduled)
                .reduce((earlier, later) -> later);
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

    private void add(List<Occasion> occasions, Kind kind, LocalDate date, LocalTime time) {
        Instant at = instantOf(date, time, zone);
        if (!occasions.isEmpty() && !at.isAfter(occasions.getLast().at())) {
            at = occasions.getLast().at().plusSeconds(1);
        }
        occasions.add(new Occasion(kind, date, at));
    }

    private static boolean nudgesAgain(Occasion occasion, Optional<LocalDate> lastNudged) {
        return occasion.kind() == Kind.NUDGE
                && lastNudged.isPresent()
                && !occasion.date().isAfter(lastNudged.get());
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
