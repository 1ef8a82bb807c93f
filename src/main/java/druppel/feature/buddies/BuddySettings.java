package druppel.feature.buddies;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyRound;
import druppel.domain.pairing.PairingInput;
import druppel.domain.pairing.PairingWeek;
import druppel.message.DateFormat;
import druppel.message.GroupTextKey;
import druppel.message.Mention;
import druppel.persistence.BuddyMeetingRepository.Meeting;
import druppel.persistence.BuddyRepository.Introduction;
import druppel.persistence.BuddyRepository.Participation;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Settings of weekly buddies: members turn them on themselves, for the workspace in which they do it.
public final class BuddySettings {
    private final UnitOfWork store;
    private final BuddyBlockService buddyBlockService;

    public BuddySettings(UnitOfWork store, BuddyBlockService buddyBlockService) {
        this.store = store;
        this.buddyBlockService = buddyBlockService;
    }

    /// How far the member is in the round of buddies; empty if they take no part, or too few do.
    public Optional<BuddyRound> round(RequestContext context) {
        return store.read(rows -> rows.buddies().find(context.memberId()).flatMap(own -> {
            List<Long> others = rows.buddies().in(own.workspace()).stream()
                    .map(Participation::member)
                    .filter(member -> member != context.memberId())
                    .toList();
            return BuddyRound.of(
                    context.memberId(), others, rows.buddyMeetings().histories(own.workspace()));
        }));
    }

    public Reply answer(RequestContext context, Command.Buddies asked, List<Mention> mentions) {
        return switch (asked.word()) {
            case SHOW -> store.read(rows -> show(rows, context));
            case ON -> on(context);
            case OFF -> off(context);
            case SKIP -> change(context, wish -> skipping(wish, context.now()));
            case JUNIOR -> change(context, wish -> wish.with(PairingInput.Seniority.JUNIOR));
            case SENIOR -> change(context, wish -> wish.with(PairingInput.Seniority.SENIOR));
            case ANY -> change(context, wish -> wish.with(PairingInput.Seniority.ANY));
            case NOT -> buddyBlockService.block(context, mentions);
            case AGAIN ->
                asked.tags().isEmpty()
                        ? store.read(rows -> show(rows, context))
                        : buddyBlockService.unblock(context, mentions);
        };
    }

    private Reply on(RequestContext context) {
        return context.act(store, rows -> {
            Workspace here = context.workspace();
            Participation wish = rows.buddies()
                    .find(context.memberId())
                    .map(before -> before.in(here))
                    .orElseGet(() -> Participation.of(context.memberId(), here));
            rows.buddies().save(withIntroduction(rows, context, wish.skipping(Optional.empty())));
            PairingJob.begin(rows, here, context.now());
            return show(rows, context);
        });
    }

    /// A member who turns it on again in the week for which they were paired still gets their introduction.
    private static Participation withIntroduction(Repositories rows, RequestContext context, Participation wish) {
        LocalDate monday = PairingWeek.monday(context.now());
        boolean untold = rows.buddyMeetings().in(wish.workspace(), monday).stream()
                .filter(one -> one.member() == wish.member())
                .anyMatch(one -> !one.notified());
        Optional<Instant> at = Optional.of(context.member())
                .filter(one -> untold && wish.awaiting().isEmpty())
                .flatMap(one -> BuddyAvailability.introduction(one, monday, context.now()));
        at.ifPresent(first -> IntroductionJob.schedule(rows, wish.workspace(), first));
        return at.map(first -> wish.awaiting(Optional.of(new Introduction(monday, first))))
                .orElse(wish);
    }

    private Reply off(RequestContext context) {
        return context.act(store, rows -> {
            rows.buddies().remove(context.memberId());
            return context.say(GroupTextKey.BUDDIES_TURNED_OFF);
        });
    }

    private Reply change(RequestContext context, UnaryOperator<Participation> change) {
        return context.act(store, rows -> {
            rows.buddies().find(context.memberId()).map(change).ifPresent(rows.buddies()::save);
            return show(rows, context);
        });
    }

    /// Skips the week whose introduction is due next.
    private static Participation skipping(Participation wish, Instant now) {
        LocalDate monday = wish.awaiting()
                .map(Introduction::monday)
                .orElseGet(() -> PairingWeek.monday(PairingWeek.nextPairing(now)));
        return wish.skipping(Optional.of(monday));
    }

    private static Reply show(Repositories rows, RequestContext context) {
        BuddyCards cards = new BuddyCards(context.texts());
        Workspace here = context.workspace();
        List<String> avoided = BuddyBlockService.blockedUsers(rows, context.member());
        return Reply.of(rows.buddies()
                .find(context.memberId())
                .map(wish -> wish.workspace().equals(here)
                        ? cards.on(standing(rows, context, wish), avoided)
                        : cards.elsewhere(avoided))
                .orElseGet(() -> cards.off(avoided)));
    }

    private static BuddyCards.Status standing(Repositories rows, RequestContext context, Participation wish) {
        return new BuddyCards.Status(
                wish.seniority(),
                rows.buddies().in(wish.workspace()).size() == 1,
                skipped(context, wish),
                next(context, wish).map(at -> context.date(context.member().today(at))),
                introduced(rows, context, wish));
    }

    private static Optional<String> skipped(RequestContext context, Participation wish) {
        LocalDate monday = PairingWeek.monday(context.now());
        return wish.skipped()
                .filter(week -> !week.isBefore(monday))
                .map(week -> DateFormat.date(week, context.language()));
    }

    /// The time of the next introduction that is not skipped.
    private static Optional<Instant> next(RequestContext context, Participation wish) {
        LocalDate first = PairingWeek.monday(PairingWeek.nextPairing(context.now()));
        LocalDate monday = wish.skips(first) ? first.plusWeeks(1) : first;
        return wish.awaiting()
                .filter(awaiting -> !wish.skips(awaiting.monday()))
                .map(Introduction::at)
                .or(() -> BuddyAvailability.introduction(context.member(), monday, context.now()));
    }

    private static List<String> introduced(Repositories rows, RequestContext context, Participation wish) {
        LocalDate monday = PairingWeek.monday(context.today());
        List<Long> told = rows.buddyMeetings().in(wish.workspace(), monday).stream()
                .filter(one -> one.member() == wish.member() && one.notified())
                .map(Meeting::other)
                .toList();
        return BuddyMessages.users(rows, wish.workspace(), told);
    }
}
