package druppel.app;

import druppel.app.Challenges.Waiting;
import druppel.core.talk.ChallengeCards;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Nudge;
import druppel.domain.library.RejectionReason;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Asks why a nudge was not for somebody, and takes what they write to those who make it.
final class Challenging {
    /// The longest text that is taken, in characters.
    static final int LONGEST = 500;

    private static final String FIELD = "challenge";

    private final Store store;
    private final Choosing choosing;
    private final Tips tips;

    Challenging(Store store, Choosing choosing, Tips tips) {
        this.store = store;
        this.choosing = choosing;
        this.tips = tips;
    }

    /// Puts a nudge aside for good, shows another one, and asks why.
    Answer setAside(Moment moment, Delivery delivery) {
        Answer aside = tips.another(moment, delivery, true);
        return nudge(delivery)
                .map(nudge -> asking(aside, new ChallengeCards(moment.texts()).why(nudge.id())))
                .orElse(aside);
    }

    private static Answer asking(Answer aside, Card why) {
        return aside.with(Stream.concat(aside.cards().stream(), Stream.of(why)).toList());
    }

    private Optional<Nudge> nudge(Delivery delivery) {
        return delivery.nudge().flatMap(choosing.catalogue()::nudge);
    }

    /// Keeps the reason.
    ///
    /// @param target the reason and the nudge, as the button has them
    Answer because(Moment moment, String target) {
        String[] parts = target.split(":", 2);
        Optional<RejectionReason> reason = reason(parts[0]);
        return own(
                moment,
                parts.length == 2 ? parts[1] : "",
                nudge -> reason.map(why -> keep(moment, nudge, why)));
    }

    private Answer keep(Moment moment, Nudge nudge, RejectionReason reason) {
        return store.write(rows -> {
            ChallengePublishing.begin(rows, moment.now());
            Optional<String> text =
                    rows.challenges().find(moment.member().id(), nudge.id()).flatMap(Waiting::text);
            rows.challenges()
                    .keep(
                            new Waiting(moment.member().id(), nudge.id(), reason, text),
                            moment.today());
            return Answer.nothing().replacing(new ChallengeCards(moment.texts()).noted(nudge.id()));
        });
    }

    /// Opens the form for a text about a nudge for which a reason waits.
    Answer form(Moment moment, String target) {
        return own(
                moment,
                target,
                nudge ->
                        waiting(moment, nudge)
                                .map(given ->
                                        Answer.form(
                                                new ChallengeCards(moment.texts())
                                                        .form(
                                                                nudge.id(),
                                                                nudge.in(moment.language())
                                                                        .nudge()))));
    }

    /// Keeps the text of a form with its reason.
    Answer filledIn(Moment moment, String target, Map<String, String> values) {
        Optional<String> fault = fault(moment, values);
        return fault.isPresent()
                ? Answer.of(Card.text(fault.get()))
                : own(
                        moment,
                        target,
                        nudge ->
                                waiting(moment, nudge)
                                        .map(given -> written(moment, given, text(values))));
    }

    private Answer written(Moment moment, Waiting given, String text) {
        return store.write(rows -> {
            rows.challenges()
                    .keep(
                            new Waiting(
                                    given.member(),
                                    given.nudge(),
                                    given.rejectionReason(),
                                    Optional.of(text)),
                            moment.today());
            return Answer.of(new ChallengeCards(moment.texts()).sent()).inPlace();
        });
    }

    /// What of a form cannot be taken, by the name of its field.
    Map<String, String> faults(Moment moment, Map<String, String> values) {
        return fault(moment, values).map(sentence -> Map.of(FIELD, sentence)).orElse(Map.of());
    }

    private static Optional<String> fault(Moment moment, Map<String, String> values) {
        int length = text(values).length();
        if (length == 0) {
            return Optional.of(moment.texts().say(GroupTextKey.CHALLENGE_EMPTY));
        }
        Map<String, ?> room = Map.of("length", length, "limit", LONGEST);
        return length > LONGEST
                ? Optional.of(moment.texts().say(GroupTextKey.CHALLENGE_TOO_LONG, room))
                : Optional.empty();
    }

    private static String text(Map<String, String> values) {
        return values.getOrDefault(FIELD, "").strip();
    }

    private Optional<Waiting> waiting(Moment moment, Nudge nudge) {
        return store.read(rows -> rows.challenges().find(moment.member().id(), nudge.id()));
    }

    /// Does something about a nudge that the member has put aside.
    private Answer own(Moment moment, String nudge, Function<Nudge, Optional<Answer>> work) {
        return choosing.catalogue()
                .nudge(nudge)
                .filter(known -> putAside(moment, known))
                .flatMap(work)
                .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    private boolean putAside(Moment moment, Nudge nudge) {
        long member = moment.member().id();
        return store.read(rows ->
                rows.shown()
                        .of(Set.of(member), Set.of(nudge.id()))
                        .getOrDefault(member, Shown.Seen.NOTHING)
                        .unwanted()
                        .contains(nudge.id()));
    }

    private static Optional<RejectionReason> reason(String word) {
        return Arrays.stream(RejectionReason.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
