package druppel.bench;

import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// One simulated member who walks the programme of newcomers twice. Two lives of the same number
/// have the same taste and the same luck, whatever way their nudges are chosen.
final class Life {
    static final int WALKS = 2;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final double WORDS_SHARE = 0.4;
    private static final double PUT_ASIDE_SHARE = 0.05;

    private record Answered(LocalDate date, String nudge, NudgeResponse nudgeResponse) {}

    private final Catalogue catalogue;
    private final Programme programme;
    private final Way way;
    private final long number;
    private final Random luck;
    private final List<Hidden> tastes;
    private final Map<String, LocalDate> seen = new HashMap<>();
    private final Set<String> unwanted = new HashSet<>();
    private final List<Answered> answers = new ArrayList<>();

    Life(Catalogue catalogue, Programme programme, Hidden.Kind kind, Way way, long number) {
        this.catalogue = catalogue;
        this.programme = programme;
        this.way = way;
        this.number = number;
        luck = new Random(number * 7919 + kind.name().hashCode());
        Hidden first = kind.draw(luck);
        tastes = List.of(first, kind == Hidden.Kind.CHANGING ? kind.draw(luck) : first);
    }

    /// How many nudges of each walk were done.
    int[] live() {
        int[] done = new int[WALKS];
        LocalDate date = FIRST;
        for (int day = 0; day < WALKS * programme.length(); day++) {
            if (live(day, date)) {
                done[day / programme.length()]++;
            }
            date = next(date);
        }
        return done;
    }

    private boolean live(int day, LocalDate date) {
        Hidden hidden = tastes.get(day / programme.length());
        String practice = programme.practiceAfter(day);
        List<Nudge> nudges = wanted(catalogue.practice(practice).orElseThrow().nudges());
        History history = new History(seen, Set.of(), taste(date));
        Nudge nudge = way.choose(nudges, history, date, NudgeChoice.seed(number, date), hidden);
        seen.put(nudge.id(), date);
        boolean done = luck.nextDouble() < hidden.chance(nudge);
        answer(date, nudge, done, luck.nextDouble());
        return done;
    }

    private void answer(LocalDate date, Nudge nudge, boolean done, double chance) {
        if (done) {
            NudgeResponse nudgeResponse = chance < WORDS_SHARE ? NudgeResponse.WORDS : NudgeResponse.DONE;
            answers.add(new Answered(date, nudge.id(), nudgeResponse));
        } else if (chance < PUT_ASIDE_SHARE) {
            unwanted.add(nudge.id());
        } else {
            answers.add(new Answered(date, nudge.id(), NudgeResponse.NOTHING));
        }
    }

    private List<Nudge> wanted(List<Nudge> nudges) {
        return nudges.stream().filter(nudge -> !unwanted.contains(nudge.id())).toList();
    }

    private PreferenceModel taste(LocalDate date) {
        if (way != Way.SAMPLED) {
            return PreferenceModel.UNKNOWN;
        }
        Map<String, NudgeResponse> responses = new HashMap<>();
        answers.stream()
                .filter(one -> !one.date().isBefore(PreferenceModel.since(date)))
                .forEach(one -> responses.put(one.nudge(), one.nudgeResponse()));
        unwanted.forEach(nudge -> responses.put(nudge, NudgeResponse.UNWANTED));
        return PreferenceModel.of(responses, catalogue);
    }

    private static LocalDate next(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() ? next(next) : next;
    }
}
