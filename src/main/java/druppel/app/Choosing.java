package druppel.app;

import druppel.app.Shown.Seen;
import druppel.core.practice.Catalogue;
import druppel.core.practice.Choice;
import druppel.core.practice.Nudge;
import druppel.core.practice.Practice;
import druppel.core.practice.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Chooses what a member gets to see next, from the library as it is now and what they have seen.
final class Choosing {
    private final Library library;

    Choosing(Library library) {
        this.library = library;
    }

    Catalogue catalogue() {
        return library.catalogue();
    }

    /// The programme a member follows; the library's first where theirs is gone from it.
    Programme programme(Member member) {
        return catalogue()
                .programme(member.course().programme())
                .orElseGet(() -> catalogue().programmes().values().iterator().next());
    }

    /// The programme that a date's nudge begins once more, having been walked to its end before.
    Optional<Programme> again(Member member, Delivery delivery) {
        Course course = member.course();
        boolean newest =
                delivery.scheduled() && course.lastNudged().equals(Optional.of(delivery.date()));
        return Optional.of(programme(member))
                .filter(programme -> newest && programme.beginsAgainAfter(course.day() - 1));
    }

    /// The practice a member is in now or, with `later`, so many nudge days on.
    Practice practice(Member member, int later) {
        String id = programme(member).practiceAfter(Math.max(0, member.course().day() + later));
        return catalogue().practice(id).orElseThrow();
    }

    Practice practice(Nudge nudge) {
        return catalogue().practice(nudge.practice()).orElseThrow();
    }

    /// The nudge of a date: of the programme's practice, unseen first.
    Choice nudge(Rows rows, Member member, LocalDate date) {
        return choose(rows, member, date, practice(member, 0).nudges()).orElseThrow();
    }

    /// The same for who has seen this of the practice's nudges.
    Nudge nudge(Seen seen, Member member, LocalDate date) {
        return choose(seen, member, date, practice(member, 0).nudges()).orElseThrow().nudge();
    }

    /// Another nudge of the same practice; empty where the member has put all others aside.
    Optional<Nudge> another(Rows rows, Member member, LocalDate date, Nudge instead) {
        List<Nudge> others = only(practice(instead).nudges(), nudge -> !nudge.equals(instead));
        Seen seen = seen(rows, member, others);
        List<Nudge> wanted = wanted(seen, others);
        return choose(seen, member, date, wanted).map(Choice::nudge);
    }

    /// A tip about a practice, a trait or a word, or about anything; empty where the library has
    /// nothing about it.
    Optional<Nudge> tip(Rows rows, Member member, LocalDate date, String about) {
        List<Nudge> candidates =
                about.isBlank()
                        ? List.copyOf(catalogue().nudges().values())
                        : catalogue().about(about, member.language());
        return choose(rows, member, date, candidates).map(Choice::nudge);
    }

    /// A brave nudge of the practice the member is in.
    Nudge brave(Rows rows, Member member, LocalDate date) {
        List<Nudge> brave = only(practice(member, 0).nudges(), Nudge::brave);
        return choose(rows, member, date, brave).orElseThrow().nudge();
    }

    private static Optional<Choice> choose(
            Rows rows, Member member, LocalDate date, List<Nudge> candidates) {
        return choose(seen(rows, member, candidates), member, date, candidates);
    }

    /// Chooses among what the member has not put aside or, where that leaves nothing, among all.
    private static Optional<Choice> choose(
            Seen seen, Member member, LocalDate date, List<Nudge> candidates) {
        List<Nudge> wanted = wanted(seen, candidates);
        return Choice.of(
                wanted.isEmpty() ? candidates : wanted,
                seen.dates(),
                Choice.seed(member.id(), date));
    }

    private static List<Nudge> wanted(Seen seen, List<Nudge> candidates) {
        return only(candidates, nudge -> !seen.unwanted().contains(nudge.id()));
    }

    private static Seen seen(Rows rows, Member member, List<Nudge> nudges) {
        return rows.shown()
                .of(Set.of(member.id()), ids(nudges))
                .getOrDefault(member.id(), Seen.NOTHING);
    }

    static List<String> ids(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::id).toList();
    }

    private static List<Nudge> only(List<Nudge> nudges, Predicate<Nudge> wanted) {
        return nudges.stream().filter(wanted).toList();
    }
}
