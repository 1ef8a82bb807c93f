package druppel.feature.selection;

import druppel.chat.ContentLibrary;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.Practice;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.Programme;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Chooses what a member gets to see next, from the library as it is now and what they have seen.
public final class NudgeSelector {
    private final ContentLibrary library;

    public NudgeSelector(ContentLibrary library) {
        this.library = library;
    }

    public Catalogue catalogue() {
        return library.catalogue();
    }

    /// The programme a member follows; the library's first where theirs is gone from it.
    public Programme programme(Member member) {
        return catalogue()
                .programme(member.programmeProgress().programme())
                .orElseGet(() -> catalogue().programmes().values().iterator().next());
    }

    /// The programme that a date's nudge begins once more, having been walked to its end before.
    public Optional<Programme> again(Member member, Delivery delivery) {
        return Optional.of(programme(member))
                .filter(programme -> newest(member, delivery)
                        && programme.beginsAgainAfter(member.programmeProgress().day() - 1));
    }

    /// Whether a date's nudge is of a practice that is back for this day.
    public boolean returned(Member member, Delivery delivery, Nudge nudge) {
        Programme.Place place =
                programme(member).placeOf(Math.max(0, member.programmeProgress().day() - 1));
        return newest(member, delivery) && place.returned() && place.practice().equals(nudge.practice());
    }

    private static boolean newest(Member member, Delivery delivery) {
        return delivery.scheduled() && member.programmeProgress().lastNudged().equals(Optional.of(delivery.date()));
    }

    /// The practice that runs now or, with `later`, so many nudge days on, whatever is back for a
    /// day.
    public Practice running(Member member, int later) {
        int nudgeDays = Math.max(0, member.programmeProgress().day() + later);
        return catalogue()
                .practice(programme(member).running(nudgeDays).practice())
                .orElseThrow();
    }

    /// The practice of the nudge that comes next.
    public Practice practice(Member member) {
        String id = programme(member).practiceAfter(member.programmeProgress().day());
        return catalogue().practice(id).orElseThrow();
    }

    public Practice practice(Nudge nudge) {
        return catalogue().practice(nudge.practice()).orElseThrow();
    }

    /// The nudge of a date: of the programme's practice, as `NudgeChoice` has it.
    public NudgeChoice nudge(Repositories rows, Member member, LocalDate date) {
        return choose(rows, member, date, practice(member).nudges()).orElseThrow();
    }

    /// The same for a member of whom this is known.
    public Nudge nudge(NudgeHistory history, Member member, LocalDate date) {
        return choose(history, member, date, practice(member).nudges())
                .orElseThrow()
                .nudge();
    }

    /// What a member is to be known for before the nudge of a date is chosen.
    public NudgeHistory.Asking asking(Member member, LocalDate date) {
        return asking(member, date, practice(member).nudges());
    }

    /// What these answers tell of somebody's taste, by nudge id.
    PreferenceModel taste(Map<String, NudgeResponse> responses) {
        return PreferenceModel.of(responses, catalogue());
    }

    /// What is known of a member's taste before a date.
    public PreferenceModel taste(Repositories rows, Member member, LocalDate date) {
        Map<Long, Map<String, NudgeResponse>> responses = NudgeHistory.responses(rows, Set.of(member.id()), date);
        return taste(responses.getOrDefault(member.id(), Map.of()));
    }

    /// Another nudge of the same practice; empty where the member has put all others aside.
    public Optional<Nudge> another(Repositories rows, Member member, LocalDate date, Nudge instead) {
        List<Nudge> others = only(practice(instead).nudges(), nudge -> !nudge.equals(instead));
        NudgeHistory history = known(rows, member, date, others);
        return choose(history, member, date, wanted(history, others)).map(NudgeChoice::nudge);
    }

    /// A tip about a practice, a trait or a word, or about anything; empty where the library has
    /// nothing about it.
    public Optional<Nudge> tip(Repositories rows, Member member, LocalDate date, String about) {
        List<Nudge> candidates = about.isBlank()
                ? List.copyOf(catalogue().nudges().values())
                : catalogue().about(about, member.language());
        return choose(rows, member, date, candidates).map(NudgeChoice::nudge);
    }

    /// A brave nudge of the practice the member is in.
    public Nudge brave(Repositories rows, Member member, LocalDate date) {
        List<Nudge> brave = only(practice(member).nudges(), Nudge::brave);
        return choose(rows, member, date, brave).orElseThrow().nudge();
    }

    private Optional<NudgeChoice> choose(Repositories rows, Member member, LocalDate date, List<Nudge> candidates) {
        return choose(known(rows, member, date, candidates), member, date, candidates);
    }

    /// Chooses among what the member has not put aside or, where that leaves nothing, among all.
    private static Optional<NudgeChoice> choose(
            NudgeHistory history, Member member, LocalDate date, List<Nudge> candidates) {
        List<Nudge> wanted = wanted(history, candidates);
        return NudgeChoice.of(
                wanted.isEmpty() ? candidates : wanted, history.history(), date, NudgeChoice.seed(member.id(), date));
    }

    private static List<Nudge> wanted(NudgeHistory history, List<Nudge> candidates) {
        return only(candidates, nudge -> !history.seen().unwanted().contains(nudge.id()));
    }

    private NudgeHistory known(Repositories rows, Member member, LocalDate date, List<Nudge> nudges) {
        return NudgeHistory.of(rows, this, List.of(asking(member, date, nudges)))
                .getOrDefault(member.id(), NudgeHistory.NOTHING);
    }

    private static NudgeHistory.Asking asking(Member member, LocalDate date, List<Nudge> nudges) {
        return new NudgeHistory.Asking(member.id(), date, ids(nudges));
    }

    private static List<String> ids(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::id).toList();
    }

    private static List<Nudge> only(List<Nudge> nudges, Predicate<Nudge> wanted) {
        return nudges.stream().filter(wanted).toList();
    }
}
