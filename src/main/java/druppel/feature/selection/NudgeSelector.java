package druppel.feature.selection;

import druppel.chat.ContentLibrary;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.Practice;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.Programme;
import druppel.domain.library.TopicMatch;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Chooses the next nudge of a member from the current library and their history.
public final class NudgeSelector {
    private final ContentLibrary library;

    public NudgeSelector(ContentLibrary library) {
        this.library = library;
    }

    public Catalogue catalogue() {
        return library.catalogue();
    }

    /// The programme that a member follows, in the order of their aim; the library's first one if theirs no longer
    /// exists.
    public Programme programme(Member member) {
        Programme followed = catalogue()
                .programme(member.programmeProgress().programme())
                .orElseGet(() -> catalogue().programmes().values().iterator().next());
        return catalogue().inOrderOf(member.settings().focus().aim(), followed);
    }

    /// The member after a change of their focus: their programme starts again if the change gave it another order.
    public Member restartedIfReordered(Member before, Member after) {
        Programme programme = programme(after);
        return programme(before).steps().equals(programme.steps())
                ? after
                : after.with(after.programmeProgress().following(programme.id()));
    }

    /// The programme that restarts with the nudge of this delivery; empty if it does not.
    public Optional<Programme> restartedProgramme(Member member, Delivery delivery) {
        return Optional.of(programme(member))
                .filter(programme -> isNewest(member, delivery)
                        && programme.beginsAgainAfter(member.programmeProgress().day() - 1));
    }

    /// Whether the nudge of a delivery belongs to an earlier practice that returns for one day.
    public boolean returned(Member member, Delivery delivery, Nudge nudge) {
        Programme.Place place =
                programme(member).placeOf(Math.max(0, member.programmeProgress().day() - 1));
        return isNewest(member, delivery)
                && place.returned()
                && place.practice().equals(nudge.practice());
    }

    private static boolean isNewest(Member member, Delivery delivery) {
        return delivery.scheduled() && member.programmeProgress().lastNudged().equals(Optional.of(delivery.date()));
    }

    /// The current practice, or the one `later` nudge days on, regardless of practices that return for a
    /// day.
    public Practice practiceOfRun(Member member, int later) {
        int nudgeDays = Math.max(0, member.programmeProgress().day() + later);
        return catalogue()
                .practice(programme(member).running(nudgeDays).practice())
                .orElseThrow();
    }

    /// The practice of the next nudge.
    public Practice practice(Member member) {
        String id = programme(member).practiceAfter(member.programmeProgress().day());
        return catalogue().practice(id).orElseThrow();
    }

    public Practice practice(Nudge nudge) {
        return catalogue().practice(nudge.practice()).orElseThrow();
    }

    /// Chooses the nudge of a date from the programme's practice; see `NudgeChoice` for the rules.
    public NudgeChoice nudge(Repositories rows, Member member, LocalDate date) {
        List<Nudge> nudges = eligible(member, date);
        return inSmallSteps(history(rows, member, date, nudges), member, date, nudges)
                .orElseThrow();
    }

    /// Chooses the nudge of a date from a history that is already loaded.
    public Nudge nudge(NudgeHistory history, Member member, LocalDate date) {
        return inSmallSteps(history, member, date, eligible(member, date))
                .orElseThrow()
                .nudge();
    }

    /// The request for the history that is needed to choose the nudge of a date.
    public NudgeHistory.Request asking(Member member, LocalDate date) {
        return asking(member, date, eligible(member, date));
    }

    /// The nudges of the member's next practice that can come to them on this date.
    private List<Nudge> eligible(Member member, LocalDate date) {
        return eligibility(member, date).among(practice(member).nudges());
    }

    private static NudgeEligibility eligibility(Member member, LocalDate date) {
        return member.settings().focus().on(date);
    }

    /// The preferences that follow from responses, by nudge id.
    PreferenceModel preferences(Map<String, NudgeResponse> responses) {
        return PreferenceModel.of(responses, catalogue());
    }

    /// A member's preferences before a date.
    public PreferenceModel preferences(Repositories rows, Member member, LocalDate date) {
        Map<Long, Map<String, NudgeResponse>> responses = NudgeHistory.responses(rows, Set.of(member.id()), date);
        return preferences(responses.getOrDefault(member.id(), Map.of()));
    }

    /// Another nudge of the same practice; empty if the member has rejected all others.
    public Optional<Nudge> another(Repositories rows, Member member, LocalDate date, Nudge instead) {
        List<Nudge> others =
                filtered(eligibility(member, date).among(practice(instead).nudges()), nudge -> !nudge.equals(instead));
        NudgeHistory history = history(rows, member, date, others);
        return inSmallSteps(history, member, date, wanted(history, others)).map(NudgeChoice::nudge);
    }

    /// One of the nudges that the library has about a topic; empty if all of them are above the member's ceiling.
    public Optional<Nudge> tip(Repositories rows, Member member, LocalDate date, TopicMatch match) {
        return choose(rows, member, date, eligibility(member, date).tipsAmong(match.nudges()))
                .map(NudgeChoice::nudge);
    }

    /// One of the boldest nudges of the member's current practice that are not above their ceiling.
    public Nudge boldest(Repositories rows, Member member, LocalDate date) {
        List<Nudge> eligible = eligible(member, date);
        Nudge.Effort most = eligible.stream()
                .map(Nudge::effort)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Nudge> boldest = filtered(eligible, nudge -> nudge.effort() == most);
        return choose(rows, member, date, boldest).orElseThrow().nudge();
    }

    private Optional<NudgeChoice> choose(Repositories rows, Member member, LocalDate date, List<Nudge> candidates) {
        return choose(history(rows, member, date, candidates), member, date, candidates);
    }

    /// Chooses among the nudges that the member has not rejected; among all if none is left.
    private static Optional<NudgeChoice> choose(
            NudgeHistory history, Member member, LocalDate date, List<Nudge> candidates) {
        return NudgeChoice.of(
                wantedFirst(history, candidates), history.history(), date, NudgeChoice.seed(member.id(), date));
    }

    private static Optional<NudgeChoice> inSmallSteps(
            NudgeHistory history, Member member, LocalDate date, List<Nudge> candidates) {
        return NudgeChoice.inSmallSteps(
                wantedFirst(history, candidates), history.history(), date, NudgeChoice.seed(member.id(), date));
    }

    private static List<Nudge> wantedFirst(NudgeHistory history, List<Nudge> candidates) {
        List<Nudge> wanted = wanted(history, candidates);
        return wanted.isEmpty() ? candidates : wanted;
    }

    private static List<Nudge> wanted(NudgeHistory history, List<Nudge> candidates) {
        return filtered(candidates, nudge -> !history.seen().unwanted().contains(nudge.id()));
    }

    private NudgeHistory history(Repositories rows, Member member, LocalDate date, List<Nudge> nudges) {
        return NudgeHistory.load(rows, this, List.of(asking(member, date, nudges)))
                .getOrDefault(member.id(), NudgeHistory.NOTHING);
    }

    private static NudgeHistory.Request asking(Member member, LocalDate date, List<Nudge> nudges) {
        return new NudgeHistory.Request(member.id(), date, ids(nudges));
    }

    private static List<String> ids(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::id).toList();
    }

    private static List<Nudge> filtered(List<Nudge> nudges, Predicate<Nudge> wanted) {
        return nudges.stream().filter(wanted).toList();
    }
}
