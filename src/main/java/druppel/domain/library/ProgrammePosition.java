package druppel.domain.library;

import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptAct.Span;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.PracticePhase;
import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeChoice.Reason;
import druppel.domain.library.Programme.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Position of a member in their programme before a nudge: its practice, and the act that comes instead of a new one.
///
/// @param nudgeDays the number of nudge days completed
/// @param lastNudged the newest date that has had its nudge
public record ProgrammePosition(Programme programme, int nudgeDays, Optional<LocalDate> lastNudged, KeptActs acts) {

    /// The practice of the next nudge, and which of its days it is. A practice of which an act was kept does not return
    /// for a day, since its boosters do.
    public Place place() {
        return programme.placeOf(nudgeDays, acts.practices());
    }

    /// The phase of the running practice. A day on which another practice returns is none of its own.
    public PracticePhase phase() {
        return PracticePhase.of(ownDay(), programme.running(nudgeDays).days());
    }

    /// Which of its own days the running practice is at, counted from 1.
    public int ownDay() {
        int day = programme.running(nudgeDays).day();
        long returns = IntStream.rangeClosed(nudgeDays - day + 1, nudgeDays)
                .filter(other -> programme.placeOf(other, acts.practices()).returned())
                .count();
        return Math.max(1, day - (int) returns);
    }

    /// Whether the next nudge is one of the different small acts that a long step begins with.
    public boolean isFinding() {
        Place place = place();
        return !place.returned() && PracticePhase.isLong(place.days()) && phase() == PracticePhase.FIND;
    }

    /// The act that comes with the next nudge, every day until its step is over.
    public Optional<KeptAct> kept() {
        return acts.running(programme.id(), nudgeDays);
    }

    /// Chooses the act that comes instead of a nudge of the programme's practice, if there is one.
    ///
    /// @param booster the act whose booster comes
    /// @param nudge the nudge of an act, if it can come
    public Optional<NudgeChoice> choice(Optional<KeptAct> booster, Function<KeptAct, Optional<Nudge>> nudge) {
        return booster.flatMap(nudge)
                .map(act -> new NudgeChoice(act, Reason.BOOSTER))
                .or(() -> kept().flatMap(nudge).map(act -> new NudgeChoice(act, Reason.KEPT)));
    }

    /// Chooses a nudge of the programme's practice, which is no act that the member has kept as long as there are
    /// others: one of the smallest on the finding days of a long step, otherwise in small steps.
    public Optional<NudgeChoice> find(List<Nudge> candidates, History history, LocalDate date, long seed) {
        List<Nudge> others =
                candidates.stream().filter(nudge -> !acts.contains(nudge.id())).toList();
        List<Nudge> suitable = others.isEmpty() ? candidates : others;
        return isFinding()
                ? NudgeChoice.small(suitable, history, date, seed)
                : NudgeChoice.inSmallSteps(suitable, history, date, seed);
    }

    /// The act whose booster comes on a date instead of the programme's nudge.
    ///
    /// @param possible whether an act can come on the date
    public Optional<KeptAct> booster(LocalDate date, Predicate<KeptAct> possible) {
        return acts.booster(date, lastNudged, possible);
    }

    /// The acts that the nudge of a date changes: see `KeptActs.changedBy`.
    public List<KeptAct> changedBy(LocalDate date, Optional<KeptAct> booster) {
        return acts.changedBy(programme.id(), nudgeDays, date, booster);
    }

    /// The rest of the step to which the newest nudge belonged.
    public Span restOfStep() {
        Place running = programme.running(Math.max(0, nudgeDays - 1));
        int left = nudgeDays == 0 ? running.days() : running.days() - running.day();
        return new Span(programme.id(), nudgeDays, nudgeDays + left);
    }

    /// The position before the newest nudge, if that was one of the programme's.
    public ProgrammePosition before() {
        return new ProgrammePosition(programme, Math.max(0, nudgeDays - 1), Optional.empty(), acts);
    }
}
