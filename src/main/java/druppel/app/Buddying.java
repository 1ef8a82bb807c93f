package druppel.app;

import druppel.app.Buddies.Awaiting;
import druppel.app.Buddies.Wish;
import druppel.app.Meetings.Meeting;
import druppel.command.Command;
import druppel.core.talk.BuddyCards;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.PairingWeek;
import druppel.domain.pairing.Seniority;
import druppel.message.DateFormat;
import druppel.message.GroupTextKey;
import druppel.message.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Whether a member wants to meet a colleague each week: turned on by themselves, in the workspace
/// in which they say so.
final class Buddying {
    private final Store store;
    private final Parting parting;

    Buddying(Store store, Parting parting) {
        this.store = store;
        this.parting = parting;
    }

    Answer answer(Moment moment, Command.Buddies asked, List<Mention> mentions) {
        return switch (asked.word()) {
            case SHOW -> store.read(rows -> show(rows, moment));
            case ON -> on(moment);
            case OFF -> off(moment);
            case SKIP -> change(moment, wish -> skipping(wish, moment.now()));
            case JUNIOR -> change(moment, wish -> wish.with(Seniority.JUNIOR));
            case SENIOR -> change(moment, wish -> wish.with(Seniority.SENIOR));
            case ANY -> change(moment, wish -> wish.with(Seniority.ANY));
            case NOT -> parting.avoid(moment, mentions);
            case AGAIN ->
                    asked.tags().isEmpty()
                            ? store.read(rows -> show(rows, moment))
                            : parting.again(moment, mentions);
        };
    }

    private Answer on(Moment moment) {
        return store.write(rows -> {
            Workspace here = moment.member().user().at();
            Wish wish =
                    rows.buddies()
                            .find(moment.member().id())
                            .map(before -> before.in(here))
                            .orElseGet(() -> Wish.of(moment.member().id(), here));
            rows.buddies().keep(expecting(rows, moment, wish.skipping(Optional.empty())));
            Gathering.begin(rows, here, moment.now());
            return show(rows, moment);
        });
    }

    /// Who is back in the week in which they were paired hears whom they meet after all.
    private static Wish expecting(Rows rows, Moment moment, Wish wish) {
        LocalDate monday = PairingWeek.monday(moment.now());
        boolean untold =
                rows.meetings().in(wish.workspace(), monday).stream()
                        .filter(one -> one.member() == wish.member())
                        .anyMatch(one -> !one.told());
        Optional<Instant> at =
                Optional.of(moment.member())
                        .filter(one -> untold && wish.awaiting().isEmpty())
                        .flatMap(one -> Attendance.introduction(one, monday, moment.now()));
        at.ifPresent(first -> Acquainting.expect(rows, wish.workspace(), first));
        return at.map(first -> wish.awaiting(Optional.of(new Awaiting(monday, first))))
                .orElse(wish);
    }

    private Answer off(Moment moment) {
        store.write(rows -> {
            rows.buddies().remove(moment.member().id());
            return rows;
        });
        return moment.say(GroupTextKey.BUDDIES_TURNED_OFF);
    }

    private Answer change(Moment moment, UnaryOperator<Wish> change) {
        return store.write(rows -> {
            rows.buddies().find(moment.member().id()).map(change).ifPresent(rows.buddies()::keep);
            return show(rows, moment);
        });
    }

    /// The week whose introduction is to come, or else the next one.
    private static Wish skipping(Wish wish, Instant now) {
        LocalDate monday =
                wish.awaiting()
                        .map(Awaiting::monday)
                        .orElseGet(() -> PairingWeek.monday(PairingWeek.nextPairing(now)));
        return wish.skipping(Optional.of(monday));
    }

    private static Answer show(Rows rows, Moment moment) {
        BuddyCards cards = new BuddyCards(moment.texts());
        Workspace here = moment.member().user().at();
        List<String> avoided = Parting.avoided(rows, moment.member());
        return Answer.of(
                rows.buddies()
                        .find(moment.member().id())
                        .map(wish ->
                                wish.workspace().equals(here)
                                        ? cards.on(standing(rows, moment, wish), avoided)
                                        : cards.elsewhere(avoided))
                        .orElseGet(() -> cards.off(avoided)));
    }

    private static BuddyCards.Standing standing(Rows rows, Moment moment, Wish wish) {
        return new BuddyCards.Standing(
                wish.seniority(),
                rows.buddies().in(wish.workspace()).size() == 1,
                skipped(moment, wish),
                next(moment, wish).map(at -> moment.date(moment.member().today(at))),
                met(rows, moment, wish));
    }

    private static Optional<String> skipped(Moment moment, Wish wish) {
        LocalDate monday = PairingWeek.monday(moment.now());
        return wish.skipped()
                .filter(week -> !week.isBefore(monday))
                .map(week -> DateFormat.date(week, moment.language()));
    }

    /// When they hear of the next one that they do not skip.
    private static Optional<Instant> next(Moment moment, Wish wish) {
        LocalDate first = PairingWeek.monday(PairingWeek.nextPairing(moment.now()));
        LocalDate monday = wish.skips(first) ? first.plusWeeks(1) : first;
        return wish.awaiting()
                .filter(awaiting -> !wish.skips(awaiting.monday()))
                .map(Awaiting::at)
                .or(() -> Attendance.introduction(moment.member(), monday, moment.now()));
    }

    private static List<String> met(Rows rows, Moment moment, Wish wish) {
        LocalDate monday = PairingWeek.monday(moment.today());
        List<Long> told =
                rows.meetings().in(wish.workspace(), monday).stream()
                        .filter(one -> one.member() == wish.member() && one.told())
                        .map(Meeting::other)
                        .toList();
        return BuddyLetters.users(rows, wish.workspace(), told);
    }
}
