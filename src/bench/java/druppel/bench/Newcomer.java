package druppel.bench;

import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.PracticePhase;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.Programme;
import druppel.domain.library.ProgrammePosition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// One simulated newcomer, Monday to Friday, who does some of the nudges and keeps one act of each long step as soon as
/// they have done one.
final class Newcomer {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final double DONE_SHARE = 0.45;

    private final Catalogue catalogue;
    private final Programme programme;
    private final long number;
    private final Random luck;
    private final Map<String, LocalDate> seen = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<Nudge> doneInStep = new ArrayList<>();
    private Map<String, KeptAct> acts = new LinkedHashMap<>();
    private int nudgeDays;
    private Optional<LocalDate> last = Optional.empty();

    Newcomer(Catalogue catalogue, Programme programme, long number) {
        this.catalogue = catalogue;
        this.programme = programme;
        this.number = number;
        luck = new Random(number);
    }

    /// The nudges of this many days, in their order.
    List<NudgeChoice> live(int days) {
        List<NudgeChoice> nudges = new ArrayList<>();
        LocalDate date = FIRST;
        while (nudges.size() < days) {
            nudges.add(live(date));
            date = next(date);
        }
        return nudges;
    }

    private NudgeChoice live(LocalDate date) {
        ProgrammePosition position =
                new ProgrammePosition(programme, nudgeDays, last, new KeptActs(List.copyOf(acts.values())));
        Optional<KeptAct> booster = position.booster(date, any -> true);
        NudgeChoice choice =
                position.choice(booster, act -> catalogue.nudge(act.nudge())).orElseGet(() -> found(position, date));
        position.changedBy(date, booster).forEach(act -> acts.put(act.nudge(), act));
        nudgeDays += booster.isPresent() ? 0 : 1;
        last = Optional.of(date);
        seen.put(choice.nudge().id(), date);
        answer(position, choice.nudge(), date, booster.isPresent());
        return choice;
    }

    private NudgeChoice found(ProgrammePosition position, LocalDate date) {
        List<Nudge> nudges =
                catalogue.practice(position.place().practice()).orElseThrow().nudges();
        History history = new History(seen, done, PreferenceModel.UNKNOWN);
        return position.find(NudgeEligibility.on(date).among(nudges), history, date, NudgeChoice.seed(number, date))
                .orElseThrow();
    }

    private void answer(ProgrammePosition position, Nudge nudge, LocalDate date, boolean booster) {
        if (position.place().day() == 1) {
            doneInStep.clear();
        }
        if (luck.nextDouble() < DONE_SHARE) {
            done.add(nudge.id());
            if (!booster) {
                doneInStep.add(nudge);
            }
        }
        if (!booster
                && position.ownDay() >= PracticePhase.FINDING_DAYS
                && position.kept().isEmpty()) {
            keep(position, date);
        }
    }

    private void keep(ProgrammePosition position, LocalDate date) {
        if (doneInStep.isEmpty() || !PracticePhase.isLong(position.place().days())) {
            return;
        }
        Nudge chosen = doneInStep.get(luck.nextInt(doneInStep.size()));
        ProgrammePosition after = new ProgrammePosition(programme, nudgeDays, last, position.acts());
        acts.put(chosen.id(), KeptAct.chosen(chosen.id(), chosen.practice(), date, after.restOfStep()));
    }

    private static LocalDate next(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? next(next) : next;
    }
}
