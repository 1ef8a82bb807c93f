package druppel.domain.habit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All acts that a member has kept, one for each nudge, and which of them comes next.
public record KeptActs(List<KeptAct> all) {
    public static final KeptActs NONE = new KeptActs(List.of());

    public KeptActs {
        all = List.copyOf(all);
    }

    /// The act that comes each day, if the next nudge is the one after this many nudge days of a programme.
    public Optional<KeptAct> running(String programme, int nudgeDays) {
        return all.stream()
                .filter(act -> act.isOpen() && act.span().contains(programme, nudgeDays))
                .max(Comparator.comparing(KeptAct::keptOn));
    }

    /// The act whose booster comes on a date: the one that has been due longest. Two nudge days in a row never bring
    /// boosters.
    ///
    /// @param lastNudged the newest date that has had its nudge
    /// @param possible whether an act can come on the date
    public Optional<KeptAct> booster(LocalDate date, Optional<LocalDate> lastNudged, Predicate<KeptAct> possible) {
        return lastNudged.filter(this::boostedOn).isPresent()
                ? Optional.empty()
                : all.stream()
                        .filter(act -> act.boosterDue()
                                .filter(due -> !due.isAfter(date))
                                .isPresent())
                        .filter(possible)
                        .min(Comparator.comparing(
                                        (KeptAct act) -> act.boosterDue().orElseThrow())
                                .thenComparing(KeptAct::nudge));
    }

    /// Whether the newest booster of an act came on a date.
    public boolean boostedOn(LocalDate date) {
        return all.stream()
                .flatMap(act -> act.boosters().stream())
                .anyMatch(schedule -> schedule.newest().equals(Optional.of(date)));
    }

    /// The acts that a nudge changes: those whose days are over, and the one whose booster it is.
    ///
    /// @param nudgeDays the nudge days of the programme before it
    public List<KeptAct> changedBy(String programme, int nudgeDays, LocalDate date, Optional<KeptAct> booster) {
        Optional<KeptAct> running = running(programme, nudgeDays);
        Stream<KeptAct> over = all.stream()
                .filter(act -> act.isOpen() && !running.equals(Optional.of(act)))
                .map(act -> act.endedOn(date));
        return Stream.concat(over, booster.map(act -> act.boostedOn(date)).stream())
                .toList();
    }

    /// The acts with these, each in the place of the one of its nudge.
    public KeptActs with(List<KeptAct> changed) {
        Stream<KeptAct> others = all.stream()
                .filter(act -> changed.stream().noneMatch(other -> other.nudge().equals(act.nudge())));
        return new KeptActs(Stream.concat(others, changed.stream()).toList());
    }

    public Optional<KeptAct> of(String nudge) {
        return all.stream().filter(act -> act.nudge().equals(nudge)).findFirst();
    }

    /// The open act of a practice.
    public Optional<KeptAct> open(String practice) {
        return all.stream()
                .filter(act -> act.isOpen() && act.practice().equals(practice))
                .max(Comparator.comparing(KeptAct::keptOn));
    }

    /// The ids of the practices of which an act was kept.
    public Set<String> practices() {
        return all.stream().map(KeptAct::practice).collect(Collectors.toUnmodifiableSet());
    }

    public boolean contains(String nudge) {
        return of(nudge).isPresent();
    }
}
