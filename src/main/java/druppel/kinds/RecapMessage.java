package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitDay;
import druppel.domain.library.Practice;
import druppel.domain.member.Member;
import druppel.domain.pairing.PairingWeek;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.StreakCards;
import druppel.feature.totals.WorkspaceTotalsCards;
import druppel.message.Card;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The weekly recap, for weeks with nudges.
record RecapMessage(ContentLibrary library, NudgeSelector selector) implements MessageType {
    private static final int LONGEST_QUOTE = 300;

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        Card recap = recap(context.rows(), member, delivery.date());
        return Optional.of(withTotals(context.rows(), member, delivery.date(), recap));
    }

    @Override
    public Optional<String> skip(DeliveryContext context, DueMessage due) {
        LocalDate date = due.message().date();
        return days(context.rows(), due.member(), date).isEmpty() ? Optional.of("no nudges") : Optional.empty();
    }

    private static List<HabitDay> days(Repositories rows, Member member, LocalDate date) {
        return rows.reflections().days(member.id(), PairingWeek.monday(date), date);
    }

    /// Adds the workspace totals, if there are new ones.
    private Card withTotals(Repositories rows, Member member, LocalDate date, Card recap) {
        return rows.workspaceTotals()
                .of(member.user().at())
                .filter(totals -> totals.upTo().isAfter(date.minusDays(7)))
                .map(totals -> recap.and(new WorkspaceTotalsCards(phrases(member)).recap(totals)))
                .orElse(recap);
    }

    private Card recap(Repositories rows, Member member, LocalDate date) {
        LocalDate monday = PairingWeek.monday(date);
        List<HabitDay> days = days(rows, member, date);
        Stream<Reflection> kept = rows.reflections().between(member.id(), monday, date).stream();
        return new StreakCards(phrases(member))
                .recap(
                        (int) days.stream().filter(HabitDay::practised).count(),
                        (int) days.stream().filter(HabitDay::scheduled).count(),
                        kept.flatMap(reflection -> reflection.ownWords().stream())
                                .map(RecapMessage::shortened)
                                .toList(),
                        practised(rows, member, monday),
                        selector.practiceOfRun(member, 0));
    }

    /// The practice of the newest nudge, which may belong to the member's previous programme.
    private Practice practised(Repositories rows, Member member, LocalDate monday) {
        return Optional.of(member)
                .filter(changed -> changed.programmeProgress().day() == 0)
                .flatMap(changed -> rows.deliveries().newestNudge(changed.id(), monday))
                .flatMap(Delivery::nudge)
                .flatMap(selector.catalogue()::nudge)
                .map(selector::practice)
                .orElseGet(() -> selector.practiceOfRun(member, -1));
    }

    private Texts phrases(Member member) {
        return library.texts(member.language());
    }

    private static String shortened(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= LONGEST_QUOTE ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
