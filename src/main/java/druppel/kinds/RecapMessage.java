package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.domain.habit.WeeklyProgress;
import druppel.domain.library.Practice;
import druppel.domain.member.Member;
import druppel.domain.pairing.PairingWeek;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.selection.UpcomingPractice;
import druppel.feature.streak.HabitStatus;
import druppel.feature.streak.Recap;
import druppel.feature.streak.RecapCards;
import druppel.feature.totals.WorkspaceTotalsCards;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The weekly recap, for weeks with nudges.
record RecapMessage(ContentLibrary library, NudgeSelector selector) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        Texts texts = library.texts(member.language());
        return Optional.of(new RecapCards(texts)
                .card(
                        recap(context.rows(), member, delivery.date()),
                        totals(context.rows(), member, delivery.date(), texts)));
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        LocalDate date = due.message().date();
        return context.rows()
                        .reflections()
                        .days(due.member().id(), PairingWeek.monday(date), date)
                        .isEmpty()
                ? Optional.of("no nudges")
                : Optional.empty();
    }

    /// The workspace totals, if there are new ones.
    private static Optional<Block> totals(Repositories rows, Member member, LocalDate date, Texts texts) {
        return rows.workspaceTotals()
                .of(member.user().at())
                .filter(totals -> totals.upTo().isAfter(date.minusDays(7)))
                .map(new WorkspaceTotalsCards(texts)::recap);
    }

    private Recap recap(Repositories rows, Member member, LocalDate date) {
        LocalDate monday = PairingWeek.monday(date);
        KeptActs acts = rows.keptActs().of(member.id());
        List<Delivery> nudges = rows.deliveries().sent(member.id(), MessageKind.NUDGE, monday, date);
        return new Recap(
                monday,
                WeeklyProgress.of(HabitStatus.of(rows, member, date).days(), monday, date),
                practices(member, nudges),
                lines(rows, member, monday, date),
                acts.all().stream()
                        .flatMap(act -> kept(rows, member, act, nudges).stream())
                        .findFirst(),
                UpcomingPractice.of(selector, member, acts, date));
    }

    /// The practices of the nudges of the week, which may belong to the member's previous programme.
    private List<Practice> practices(Member member, List<Delivery> nudges) {
        List<Practice> practices = nudges.stream()
                .flatMap(delivery -> delivery.nudge().stream())
                .flatMap(nudge -> selector.catalogue().nudge(nudge).stream())
                .map(selector::practice)
                .distinct()
                .toList();
        return practices.isEmpty() ? List.of(selector.practiceOfRun(member, -1)) : practices;
    }

    /// The week of an act that came each day; empty if it did not.
    private Optional<Recap.KeptWeek> kept(Repositories rows, Member member, KeptAct act, List<Delivery> nudges) {
        List<LocalDate> days = nudges.stream()
                .filter(delivery -> delivery.nudge().equals(Optional.of(act.nudge())) && act.isKeptOn(delivery.date()))
                .map(Delivery::date)
                .toList();
        return selector.catalogue()
                .nudge(act.nudge())
                .filter(any -> !days.isEmpty())
                .map(nudge -> {
                    int done = (int) days.stream()
                            .filter(day -> isDone(rows.reflections().onNudge(member.id(), day, act.nudge())))
                            .count();
                    return new Recap.KeptWeek(nudge, done, days.size(), isOver(rows, member, act));
                });
    }

    private static boolean isDone(List<Reflection> answers) {
        return answers.stream().anyMatch(answer -> answer.kind() == Reflection.Kind.PRACTISED);
    }

    /// Whether an act has had its days, and nobody has asked yet how far it goes by itself.
    private boolean isOver(Repositories rows, Member member, KeptAct act) {
        boolean running =
                selector.position(member, new KeptActs(List.of(act))).kept().isPresent();
        return !running
                && !act.hasGraduated()
                && rows.keptActs().checks(member.id()).getOrDefault(act.nudge(), List.of()).stream()
                        .noneMatch(check -> check.begunOn().isAfter(act.keptOn()));
    }

    /// The member's own words of the week, and those on last week that came after its recap.
    private List<Recap.Line> lines(Repositories rows, Member member, LocalDate monday, LocalDate date) {
        LocalDate lastWeek = monday.minusWeeks(1);
        Instant lastRecap =
                rows.deliveries().sent(member.id(), MessageKind.RECAP, lastWeek, monday.minusDays(1)).stream()
                        .map(Delivery::dueAt)
                        .reduce((_, newest) -> newest)
                        .orElse(Instant.MAX);
        return rows.reflections().between(member.id(), lastWeek, date).stream()
                .filter(reflection ->
                        !reflection.date().isBefore(monday) || !reflection.at().isBefore(lastRecap))
                .flatMap(reflection -> reflection.ownWords().stream().map(words -> line(reflection, words)))
                .toList();
    }

    private Recap.Line line(Reflection reflection, String words) {
        return new Recap.Line(reflection.date(), reflection.nudge().flatMap(selector.catalogue()::nudge), words);
    }
}
