package druppel.app;

import static druppel.app.Coining.digest;

import druppel.core.talk.LinkCards;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.message.MemberTextKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Makes one member of somebody who has been two: a code from the one place, said in the other, and
/// confirmed there. Whose code it was keeps their settings.
final class Linking {
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Store store;
    private final Library library;
    private final Coining coining = Coining.secretly();

    Linking(Store store, Library library) {
        this.store = store;
        this.library = library;
    }

    /// A fresh code, in the place of the one before, and the other places of the member.
    Answer offer(Moment moment) {
        LinkCode code = coining.coin();
        long member = moment.member().id();
        return store.write(rows -> {
            rows.codes().offer(member, digest(code), moment.now().plus(LASTS));
            List<LinkCards.Place> linked =
                    rows.identities().of(member).stream().map(Linking::place).toList();
            return Answer.of(cards(moment).code(code, linked));
        });
    }

    /// Asks whether to link with the place that a code is from.
    Answer ask(Moment moment, LinkCode code) {
        return checked(
                moment,
                rows -> rows.codes().owner(digest(code), moment.now()),
                (rows, owner) -> Answer.of(cards(moment).sure(code, platform(owner.user()))));
    }

    /// Links, now that it is confirmed; pressed once more it says the same again.
    Answer confirmed(Moment moment, String signs) {
        if (signs.equals("no")) {
            return moment.say(MemberTextKey.LINK_NOT_NOW);
        }
        return LinkCode.read(signs)
                .map(code ->
                        store.write(rows ->
                                again(rows, moment, code).orElseGet(() -> link(moment, code))))
                .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    /// Lets go of another place, if it is one of the member's.
    Answer undo(Moment moment, long place) {
        long member = moment.member().id();
        return store.write(rows -> {
            Optional<LinkedAccount> own =
                    rows.identities().of(member).stream()
                            .filter(one -> one.id() == place)
                            .findFirst();
            own.ifPresent(one -> rows.identities().letGo(member, one));
            return own.map(one -> moment.say(MemberTextKey.LINK_UNDONE, named(moment, one)))
                    .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
        });
    }

    private static Optional<Answer> again(Rows rows, Moment moment, LinkCode code) {
        long member = moment.member().id();
        return rows.codes().used(member, digest(code))
                ? rows.identities().of(member).stream()
                        .findFirst()
                        .map(other -> linked(moment, other.user()))
                : Optional.empty();
    }

    private Answer link(Moment moment, LinkCode code) {
        return checked(
                moment,
                rows -> rows.codes().use(digest(code), moment.now()),
                (rows, owner) -> {
                    rows.identities().join(owner.id(), moment.member().id());
                    Member one =
                            rows.members().change(owner.id(), old -> joined(old, moment.now()));
                    return linked(moment(one, moment.now()), owner.user());
                });
    }

    /// Goes on with the member whose code it is, unless there is none, or there were too many
    /// before that were none.
    private Answer checked(
            Moment moment,
            Function<Rows, Optional<Long>> find,
            BiFunction<Rows, Member, Answer> work) {
        long member = moment.member().id();
        return store.write(rows -> {
            if (Tries.tooMany(rows, member, moment.now())) {
                return moment.say(MemberTextKey.LINK_TRY_LATER);
            }
            Optional<Member> owner =
                    find.apply(rows).map(rows.members()::get).filter(Linking::stays);
            if (owner.isEmpty()) {
                rows.codes().missed(member, moment.now());
                return moment.say(MemberTextKey.LINK_WRONG);
            }
            return owner.get().id() == member
                    ? moment.say(MemberTextKey.LINK_OWN)
                    : work.apply(rows, owner.get());
        });
    }

    /// With somebody who has left meanwhile the other one’s nudges would come to an end.
    private static boolean stays(Member owner) {
        return switch (owner.status()) {
            case JOINED, UNREACHABLE -> true;
            case MET, LEFT -> false;
        };
    }

    private static Member joined(Member old, Instant now) {
        return old.with(Member.Status.JOINED).rescheduled(now);
    }

    private static Answer linked(Moment moment, PlatformUser other) {
        return Answer.of(cards(moment).linked(platform(other), moment.next()));
    }

    private Moment moment(Member member, Instant now) {
        return new Moment(member, now, library.phrases(member.language()));
    }

    private static LinkCards cards(Moment moment) {
        return new LinkCards(moment.texts());
    }

    private static LinkCards.Place place(LinkedAccount other) {
        return new LinkCards.Place(Long.toString(other.id()), platform(other.user()));
    }

    private static Map<String, ?> named(Moment moment, LinkedAccount other) {
        return Map.of("place", cards(moment).name(platform(other.user())));
    }

    private static String platform(PlatformUser user) {
        return user.platform().id();
    }
}
