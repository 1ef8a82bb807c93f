package druppel.feature.selection;

import druppel.chat.ContentLibrary;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.NudgeEligibility;
import druppel.domain.library.Practice;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.Programme;
import druppel.domain.library.ProgrammePosition;
import druppel.domain.library.TopicMatch;
import druppel.domain.member.Member;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return catalogue().beginningWith(member.settings().focus().aim(), followed);
    }

    /// The member after a change of their focus: their programme starts again if the change gave it another order.
    public Member restartedIfReordered(Member before, Member after) {
        Programme programme = programme(after);
        return programme(before).steps().equals(programme.steps())
                ? after
                : after.with(after.programmeProgress().following(programme.id()));
    }

    /// Where a member is in their programme before their next nudge.
    public ProgrammePosition position(Member member, KeptActs acts) {
        Member.Progress progress = member.programmeProgress();
        return new ProgrammePosition(programme(member), progress.day(), progress.lastNudged(), acts);
    }

    /// The programme that restarts with the nudge of this delivery; empty if it does not.
    public Optional<Programme> restartedProgramme(Member member, Delivery delivery, KeptActs acts) {
        return Optional.of(programme(member))
                .filter(programme -> movedOn(member, delivery, acts)
                        && programme.beginsAgainAfter(member.programmeProgress().day() - 1));
    }

    /// Whether the nudge of a delivery belongs to an earlier practice that returns for one day.
    public boolean returned(Member member, Delivery delivery, Nudge nudge, KeptActs acts) {
        Programme.Place place = position(member, acts).before().place();
        return movedOn(member, delivery, acts)
                && place.returned()
                && place.practice().equals(nudge.practice());
    }

    /// Whether this delivery moved the programme on by its newest day: a scheduled one that was no booster.
    public static boolean movedOn(Member member, Delivery delivery, KeptActs acts) {
        return delivery.scheduled()
                && member.programmeProgress().lastNudged().equals(Optional.of(delivery.date()))
                && !acts.boostedOn(delivery.date());
    }

    /// The current practice, or the one `later` nudge days on, regardless of practices that return for a
    /// day.
    public Practice practiceOfRun(Member member, int later) {
        int nudgeDays = Math.max(0, member.programmeProgress().day() + later);
        return catalogue()
                .practice(programme(member).running(nudgeDays).practice())
                .orElseThrow();
    }

    /// The practice of the programme's next nudge.
    public Practice practice(Member member) {
        return practice(member, KeptActs.NONE);
    }

    private Practice practice(Member member, KeptActs acts) {
        return catalogue().practice(position(member, acts).place().practice()).orElseThrow();
    }

    public Practice practice(Nudge nudge) {
        return catalogue().practice(nudge.practice()).orElseThrow();
    }

    /// Chooses the nudge of a date: the act that the member keeps, otherwise one of the programme's practice; see
    /// `NudgeChoice` for the rules.
    public NudgeChoice nudge(Repositories rows, Member member, LocalDate date) {
        NudgeHistory.Request request = asking(member, date, rows.keptActs().of(member.id()));
        return choice(history(rows, request), member, date);
    }

    /// Chooses the nudge of a date from a history that is already loaded.
    public NudgeChoice choice(NudgeHistory history, Member member, LocalDate date) {
        return position(member, history.acts())
                .choice(booster(member, date, history.acts()), act -> act(act, member, date))
                .orElseGet(() -> found(history, member, date));
    }

    /// The act whose booster comes on a date, which is a scheduled one.
    public Optional<KeptAct> booster(Member member, LocalDate date, KeptActs acts) {
        return position(member, acts)
                .booster(date, act -> act(act, member, date).isPresent())
                .filter(any -> member.schedule().scheduled(date));
    }

    private Optional<Nudge> act(KeptAct act, Member member, LocalDate date) {
        return catalogue().nudge(act.nudge()).filter(eligibility(member, date));
    }

    private NudgeChoice found(NudgeHistory history, Member member, LocalDate date) {
        List<Nudge> wanted = wantedFirst(history, eligible(member, date, history.acts()));
        return position(member, history.acts())
                .find(wanted, history.history(), date, NudgeChoice.seed(member.id(), date))
                .orElseThrow();
    }

    /// The request for the history that is needed to choose the nudge of a date.
    public NudgeHistory.Request asking(Member member, LocalDate date, KeptActs acts) {
        return new NudgeHistory.Request(member.id(), date, ids(eligible(member, date, acts)), acts);
    }

    /// The nudges of the member's next practice that can come to them on this date.
    private List<Nudge> eligible(Member member, LocalDate date, KeptActs acts) {
        return eligibility(member, date).among(practice(member, acts).nudges());
    }

    private static NudgeEligibility eligibility(Member member, LocalDate date) {
        return member.settings().focus().on(date);
    }

    /// A member's preferences before a date.
    public PreferenceModel preferences(Repositories rows, Member member, LocalDate date) {
        return NudgeHistory.preferences(rows, catalogue(), member.id(), date);
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

    /// The brave nudges that can come as a tip: of the practice that the member is in, otherwise of all.
    public List<Nudge> brave(Member member, LocalDate date) {
        NudgeEligibility any =
                member.settings().focus().upTo(Nudge.Effort.BRAVE).on(date);
        List<Nudge> current = brave(any, practiceOfRun(member, 0).nudges());
        return current.isEmpty() ? brave(any, List.copyOf(catalogue().nudges().values())) : current;
    }

    private static List<Nudge> brave(NudgeEligibility eligibility, List<Nudge> nudges) {
        return eligibility.tipsAmong(filtered(nudges, nudge -> nudge.effort() == Nudge.Effort.BRAVE));
    }

    /// The most suitable of these nudges; empty if there are none.
    public Optional<Nudge> oneOf(Repositories rows, Member member, LocalDate date, List<Nudge> candidates) {
        return choose(rows, member, date, candidates).map(NudgeChoice::nudge);
    }

    /// One of the boldest nudges of the member's current practice that are not above their ceiling.
    public Nudge boldest(Repositories rows, Member member, LocalDate date) {
        List<Nudge> eligible = eligible(member, date, KeptActs.NONE);
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
        return history(rows, new NudgeHistory.Request(member.id(), date, ids(nudges), KeptActs.NONE));
    }

    private NudgeHistory history(Repositories rows, NudgeHistory.Request request) {
        return NudgeHistory.load(rows, this, List.of(request)).getOrDefault(request.member(), NudgeHistory.NOTHING);
    }

    private static List<String> ids(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::id).toList();
    }

    private static List<Nudge> filtered(List<Nudge> nudges, Predicate<Nudge> wanted) {
        return nudges.stream().filter(wanted).toList();
    }
}
