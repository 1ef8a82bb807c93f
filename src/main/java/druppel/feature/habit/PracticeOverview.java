package druppel.feature.habit;

import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.Trait;
import druppel.persistence.ReflectionRepository.PractisedNudge;
import druppel.persistence.Repositories;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Overview of a member's practices: on how many days they practised each, and the acts of it that they keep.
///
/// @param practices all practices of the library, in its order
/// @param traitDays the number of days on which the member practised something that trains a trait
public record PracticeOverview(List<Progress> practices, Map<Trait, Integer> traitDays) {
    public PracticeOverview {
        practices = List.copyOf(practices);
        Map<Trait, Integer> sorted = new EnumMap<>(Trait.class);
        sorted.putAll(traitDays);
        traitDays = Collections.unmodifiableMap(sorted);
    }

    /// Progress of one practice.
    ///
    /// @param days the number of days on which it was practised
    public record Progress(Practice practice, int days, List<Act> acts) {
        public Progress {
            acts = List.copyOf(acts);
        }
    }

    /// Act that the member keeps.
    ///
    /// @param nudge the nudge that it is; empty if the library no longer has it
    /// @param checks the complete checks how far it goes by itself, newest first
    public record Act(KeptAct kept, Optional<Nudge> nudge, List<AutomaticityCheck> checks) {
        public Act {
            checks = List.copyOf(checks);
        }
    }

    /// Reads the overview in three queries.
    public static PracticeOverview of(Repositories rows, Catalogue catalogue, long member) {
        List<PractisedNudge> practised = rows.reflections().practisedNudges(member);
        List<KeptAct> acts = rows.keptActs().of(member).all();
        Map<String, List<AutomaticityCheck>> checks = rows.keptActs().checks(member);
        return new PracticeOverview(
                catalogue.practices().values().stream()
                        .map(practice -> new Progress(
                                practice,
                                days(
                                        practised,
                                        catalogue,
                                        nudge -> nudge.practice().equals(practice.id())),
                                acts.stream()
                                        .filter(act -> act.practice().equals(practice.id()))
                                        .map(act -> act(act, catalogue, checks))
                                        .toList()))
                        .toList(),
                Arrays.stream(Trait.values())
                        .collect(Collectors.toMap(
                                trait -> trait,
                                trait -> days(
                                        practised,
                                        catalogue,
                                        nudge -> catalogue
                                                .practice(nudge.practice())
                                                .filter(practice ->
                                                        practice.traits().contains(trait))
                                                .isPresent()))));
    }

    private static Act act(KeptAct act, Catalogue catalogue, Map<String, List<AutomaticityCheck>> checks) {
        return new Act(
                act,
                catalogue.nudge(act.nudge()),
                checks.getOrDefault(act.nudge(), List.of()).stream()
                        .filter(check -> check.next().isEmpty())
                        .toList());
    }

    private static int days(List<PractisedNudge> practised, Catalogue catalogue, Predicate<Nudge> wanted) {
        return (int) practised.stream()
                .filter(one -> catalogue.nudge(one.nudge()).filter(wanted).isPresent())
                .map(PractisedNudge::date)
                .distinct()
                .count();
    }
}
