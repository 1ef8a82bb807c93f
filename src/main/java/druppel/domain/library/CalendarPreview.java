package druppel.domain.library;

import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.PracticePhase;
import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeChoice.Reason;
import druppel.domain.library.Programme.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Preview of the nudges that a newcomer would get in a programme who does all of them, and keeps the first act of each
/// long step, while nothing is known of their preferences.
///
/// @param scheduled the dates that have a nudge
public record CalendarPreview(Catalogue catalogue, Programme programme, Predicate<LocalDate> scheduled) {
    private static final long NOBODY = 0;

    /// A date with its nudge, the reason for it, and its place in the programme.
    public record Day(LocalDate date, Place place, Nudge nudge, Reason reason) {
        private boolean isBooster() {
            return reason == Reason.BOOSTER;
        }
    }

    /// The days with a nudge within this number of dates.
    public List<Day> days(LocalDate from, int dates) {
        List<Day> days = new ArrayList<>();
        KeptActs acts = KeptActs.NONE;
        for (LocalDate date :
                from.datesUntil(from.plusDays(dates)).filter(scheduled).toList()) {
            ProgrammePosition position = position(days, acts);
            Day day = day(position, days, date);
            Optional<KeptAct> booster = acts.of(day.nudge().id()).filter(any -> day.isBooster());
            days.add(day);
            acts = choosing(acts.with(position.changedBy(date, booster)), days);
        }
        return days;
    }

    private ProgrammePosition position(List<Day> days, KeptActs acts) {
        int nudgeDays = (int) days.stream().filter(day -> !day.isBooster()).count();
        Optional<LocalDate> last =
                days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().date());
        return new ProgrammePosition(programme, nudgeDays, last, acts);
    }

    private Day day(ProgrammePosition position, List<Day> days, LocalDate date) {
        Optional<KeptAct> booster = position.booster(date, act -> nudge(act).isPresent());
        NudgeChoice choice = position.choice(booster, this::nudge).orElseGet(() -> found(position, days, date));
        return new Day(date, position.place(), choice.nudge(), choice.reason());
    }

    private Optional<Nudge> nudge(KeptAct act) {
        return catalogue.nudge(act.nudge());
    }

    private NudgeChoice found(ProgrammePosition position, List<Day> days, LocalDate date) {
        Map<String, LocalDate> seen = new HashMap<>();
        days.forEach(day -> seen.put(day.nudge().id(), day.date()));
        List<Nudge> nudges =
                catalogue.practice(position.place().practice()).orElseThrow().nudges();
        History history = new History(seen, seen.keySet(), PreferenceModel.UNKNOWN);
        return position.find(NudgeEligibility.on(date).among(nudges), history, date, NudgeChoice.seed(NOBODY, date))
                .orElseThrow();
    }

    /// The acts once the newcomer has answered the question which one to keep.
    private KeptActs choosing(KeptActs acts, List<Day> days) {
        ProgrammePosition after = position(days, acts);
        ProgrammePosition position = after.before();
        boolean asked = !days.getLast().isBooster()
                && !position.place().returned()
                && PracticePhase.isLong(position.place().days())
                && position.ownDay() == PracticePhase.FINDING_DAYS;
        Nudge first = days.get(days.size() - position.place().day()).nudge();
        return asked
                ? acts.with(List.of(KeptAct.chosen(
                        first.id(), first.practice(), days.getLast().date(), after.restOfStep())))
                : acts;
    }
}
