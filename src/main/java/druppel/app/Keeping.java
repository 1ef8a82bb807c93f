package druppel.app;

import druppel.core.talk.HelpCards;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Keeps what members did and wrote, and takes it back.
final class Keeping {
    /// The longest text that is kept, in characters.
    static final int LONGEST = 10_000;

    private static final int OPEN_DAYS = 7;

    private final Store store;
    private final Journal journal;

    Keeping(Store store, Choosing choosing) {
        this.store = store;
        journal = new Journal(choosing);
    }

    /// Why these words cannot be kept, if they cannot.
    Optional<Answer> refusal(Moment moment, String text) {
        return moment.member().joined()
                ? fault(moment, text).map(sentence -> Answer.of(Card.text(sentence)))
                : Optional.of(joinFirst(moment));
    }

    /// What is wrong with words that are to be kept, if anything is.
    static Optional<String> fault(Moment moment, String text) {
        if (text.isBlank()) {
            return Optional.of(moment.texts().say(MemberTextKey.REFLECT_EMPTY));
        }
        Map<String, ?> values = Map.of("length", text.length(), "limit", LONGEST);
        return text.length() > LONGEST
                ? Optional.of(moment.texts().say(MemberTextKey.REFLECT_TOO_LONG, values))
                : Optional.empty();
    }

    /// Keeps a message that is no command: on the nudge it answers or else on the newest open one.
    Answer said(
            Moment moment, String text, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return words(moment, text, rows -> answering(rows, moment, thread).from(source));
    }

    /// Keeps words for today or yesterday, on that day's nudge where there was one.
    Answer on(Moment moment, LocalDate date, String text) {
        return words(
                moment,
                text,
                rows ->
                        Draft.on(
                                date,
                                rows.deliveries().on(moment.member().id(), date, MessageKind.NUDGE)));
    }

    /// Keeps words written on a nudge's own form.
    Answer about(Moment moment, Delivery delivery, String text) {
        return words(moment, text, rows -> Draft.about(Optional.of(delivery), moment.today()));
    }

    /// Keeps a bare *done* on a nudge.
    Answer done(Moment moment, Delivery delivery) {
        return done(moment, rows -> Draft.about(Optional.of(delivery), moment.today()));
    }

    /// Keeps a *done* that was said: on the nudge it answers or else on the newest open one.
    Answer done(Moment moment, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return moment.member().joined()
                ? done(moment, rows -> answering(rows, moment, thread).from(source))
                : joinFirst(moment);
    }

    /// Keeps the brave nudge that brings a streak back; empty where no repair is open.
    Optional<Answer> brave(Moment moment, Nudge nudge, Optional<String> text) {
        Draft draft = Draft.of(moment.today(), Optional.of(nudge.id())).saying(text);
        return store.write(rows -> journal.repair(rows, moment, draft)).map(Answer::of);
    }

    Answer undo(Moment moment, long id) {
        return store.write(rows -> {
            Optional<Reflection> own =
                    rows.reflections()
                            .find(id)
                            .filter(reflection -> reflection.member() == moment.member().id());
            own.ifPresent(reflection -> rows.reflections().delete(reflection.id()));
            return moment.say(own.isPresent() ? MemberTextKey.UNDONE : MemberTextKey.UNDONE_BEFORE);
        });
    }

    /// The message that a reflection came in was changed: so is the reflection.
    void edited(Moment moment, MessageRef message, String text) {
        store.write(rows -> {
            Optional<Reflection> kept = rows.reflections().from(moment.member().id(), message);
            kept.ifPresent(reflection -> rows.reflections().rewrite(reflection.id(), cut(text)));
            return kept.isPresent();
        });
    }

    /// The message that a reflection came in was deleted: so is the reflection.
    void deleted(Moment moment, MessageRef message) {
        store.write(rows -> {
            Optional<Reflection> kept = rows.reflections().from(moment.member().id(), message);
            kept.ifPresent(reflection -> rows.reflections().delete(reflection.id()));
            return kept.isPresent();
        });
    }

    private Answer words(Moment moment, String text, Function<Rows, Draft> draft) {
        return refusal(moment, text)
                .orElseGet(() -> kept(moment, rows -> draft.apply(rows).saying(Optional.of(text))));
    }

    private Answer kept(Moment moment, Function<Rows, Draft> drafted) {
        return store.write(rows -> {
            Draft draft = drafted.apply(rows);
            return known(rows, moment, draft)
                    ? Answer.nothing()
                    : Answer.of(journal.keep(rows, moment, draft));
        });
    }

    /// An event whose work was cut off is worked on again: what it brought may be here already.
    private static boolean known(Rows rows, Moment moment, Draft draft) {
        return draft.source()
                .flatMap(message -> rows.reflections().from(moment.member().id(), message))
                .isPresent();
    }

    /// A second *done* for the same day is not kept again.
    private Answer done(Moment moment, Function<Rows, Draft> drafted) {
        return store.write(rows -> {
            Draft draft = drafted.apply(rows);
            return rows.reflections().any(moment.member().id(), draft.date())
                    ? moment.say(MemberTextKey.KEPT_DONE_BEFORE)
                    : Answer.of(journal.keep(rows, moment, draft));
        });
    }

    /// About the nudge of a thread or else the newest that can still be answered: sent, and at most
    /// seven days old.
    private static Draft answering(Rows rows, Moment moment, Optional<MessageRef> thread) {
        long member = moment.member().id();
        Optional<Delivery> about =
                thread.flatMap(ref -> rows.deliveries().carriedBy(member, ref))
                        .filter(delivery -> !delivery.messageKind().isOfNoDay())
                        .or(() ->
                                rows.deliveries()
                                        .newestNudge(member, moment.today().minusDays(OPEN_DAYS)));
        return Draft.about(about, moment.today());
    }

    static Answer joinFirst(Moment moment) {
        return Answer.of(new HelpCards(moment.texts()).joinFirst(MemberTextKey.REFLECT_JOIN_FIRST));
    }

    /// The part that is kept of a text that was made too long afterwards, with no sign cut in half.
    private static String cut(String text) {
        int end = Math.min(text.length(), LONGEST);
        boolean half = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end);
    }
}
