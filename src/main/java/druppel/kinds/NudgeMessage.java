package druppel.kinds;

import druppel.chat.ContentLibrary;
import druppel.delivery.DeliveryContext;
import druppel.delivery.DueMessage;
import druppel.delivery.MessageType;
import druppel.domain.calendar.AnswerWindow;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitEvent;
import druppel.domain.habit.KeptActs;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.feature.inactivity.InactivityCards;
import druppel.feature.nudge.NudgeCards;
import druppel.feature.programme.ProgrammeReview;
import druppel.feature.selection.NudgeHistory;
import druppel.feature.selection.NudgeSelector;
import druppel.feature.streak.HabitEventCards;
import druppel.feature.streak.HabitStatus;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The daily nudge in the morning.
record NudgeMessage(ContentLibrary library, NudgeSelector selector) implements MessageType {

    @Override
    public Optional<Card> card(DeliveryContext context, Member member, Delivery delivery) {
        return delivery.nudge()
                .flatMap(selector.catalogue()::nudge)
                .map(nudge -> noticed(context, member, card(context, member, delivery, nudge)));
    }

    /// Sends one nudge per date, whatever the member changed since; members who have not answered for a
    /// long time get none on some dates.
    @Override
    public Optional<String> skipPlanning(DeliveryContext context, DueMessage due) {
        if (context.nudge(due.member(), due.message().date()).isPresent()) {
            return Optional.of("nudged before");
        }
        NudgeFrequency nudgeFrequency = due.member().engagementLevel().nudgeFrequency();
        return nudgeFrequency == NudgeFrequency.DAILY
                        || due.member().schedule().scheduled(due.message().date())
                ? Optional.empty()
                : Optional.of(nudgeFrequency == NudgeFrequency.ASLEEP ? "asleep" : "weekly");
    }

    @Override
    public Optional<String> nudge(DeliveryContext context, NudgeHistory history, DueMessage due) {
        return Optional.of(selector.choice(history, due.member(), due.message().date())
                .nudge()
                .id());
    }

    @Override
    public boolean requested(Member member, Delivery delivery) {
        return !delivery.scheduled() || isOffSchedule(member, delivery);
    }

    private static boolean isOffSchedule(Member member, Delivery delivery) {
        MemberSettings settings = member.settings();
        return !delivery.dueAt()
                .equals(MemberSchedule.instantOf(
                        delivery.date(), settings.times().at(), settings.zoneOrUtc()));
    }

    private Card card(DeliveryContext context, Member member, Delivery delivery, Nudge nudge) {
        return NudgeCards.of(context, phrases(member), member, selector.practice(nudge), nudge, delivery)
                .nudge(delivery.id())
                .after(above(context, member, delivery, nudge).toArray(Block[]::new));
    }

    /// The notice for members who have stopped answering.
    private Card noticed(DeliveryContext context, Member member, Card nudge) {
        return member.engagementLevel()
                .notice(context.unanswered(member))
                .map(notice -> new InactivityCards(phrases(member)).withNotice(notice, nudge))
                .orElse(nudge);
    }

    /// What rules decided about the days that were missed since the last nudge, and what is special about the day.
    private List<Block> above(DeliveryContext context, Member member, Delivery delivery, Nudge nudge) {
        List<Block> missed = context.unpractisedNudge(member, delivery.date())
                .map(since -> missed(context.rows(), member, delivery.date(), since))
                .orElse(List.of());
        return Stream.concat(missed.stream(), special(context, member, delivery, nudge).stream())
                .toList();
    }

    /// A reserve that was used, or a streak of some length that ended, with its repair.
    private List<Block> missed(Repositories rows, Member member, LocalDate today, LocalDate since) {
        HabitStatus habit = HabitStatus.of(rows, member, today);
        Optional<LocalDate> stillOpen =
                Optional.of(since).filter(day -> new AnswerWindow(member.schedule()).isOpen(day, today));
        return habit.eventsOfMisses(since).stream()
                .filter(NudgeMessage::isWorthTelling)
                .findFirst()
                .map(event -> new HabitEventCards(
                                phrases(member), member.settings().focus().brave())
                        .notice(event, habit.repairableUntil(member.schedule()), stillOpen))
                .orElse(List.of());
    }

    /// The end of a single day is no news to anybody who says no most days.
    private static boolean isWorthTelling(HabitEvent event) {
        return !(event instanceof HabitEvent.StreakEnded ended) || ended.length() > 1;
    }

    /// A finished programme, or a practice that returns for a day.
    private List<Block> special(DeliveryContext context, Member member, Delivery delivery, Nudge nudge) {
        Texts texts = phrases(member);
        KeptActs acts = context.keptActs(member);
        return selector.restartedProgramme(member, delivery, acts)
                .map(programme -> new ProgrammeReview(selector).of(context.rows(), member, delivery, programme, texts))
                .orElseGet(() -> selector.returned(member, delivery, nudge, acts)
                        ? List.of(new Block.Note(texts.say(MemberTextKey.PROGRAMME_RETURNED)))
                        : List.of());
    }

    private Texts phrases(Member member) {
        return library.texts(member.language());
    }
}
