package druppel.app;

import druppel.app.Reflections.Written;
import druppel.core.calendar.Kind;
import druppel.core.calendar.PractisedDate;
import druppel.core.habit.Day;
import druppel.core.habit.Mark;
import druppel.core.habit.Offer;
import druppel.core.habit.Repair;
import druppel.core.practice.Nudge;
import druppel.core.talk.Card;
import druppel.core.talk.Phrase;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Keeps what members did and wrote, and takes it back.
final class Keeping {
    /// The longest text that is kept, in characters.
    static final int LONGEST = 10_000;

    private static final int OPEN_DAYS = 7;

    private final Store store;
    private final Choosing choosing;

    Keeping(Store store, Choosing choosing) {
        this.store = store;
        this.choosing = choosing;
    }

    /// Keeps a message that is no command: on the nudge it answers or else on the newest open one.
    Answer said(
            Moment moment, String text, Optional<MessageRef> source, Optional<MessageRef> thread) {
        return guarded(
                moment,
                text,
                () ->
                        store.write(rows -> {
                            Optional<Delivery> about =
                                    thread.flatMap(ref ->
                                                    rows.deliveries()
                                                            .carriedBy(moment.member().id(), ref))
                                            .or(() -> newest(rows, moment));
                            return Answer.of(
                                    keep(
                                            rows,
                                            moment,
                                            about,
                                            date(moment, about),
                                            Optional.of(text),
                                            source));
                        }));
    }

    /// Keeps words for today or yesterday, on that day's nudge where there was one.
    Answer on(Moment moment, LocalDate date, String text) {
        return guarded(
                moment,
                text,
                () ->
                        store.write(rows -> {
                            Optional<Delivery> about =
                                    rows.deliveries().on(moment.member().id(), date, Kind.NUDGE);
                            return Answer.of(
                                    keep(
                                            rows,
                                            moment,
                                            about,
                                            date,
                                            Optional.of(text),
                                            Optional.empty()));
                        }));
    }

    /// Keeps words written on a nudge's own form.
    Answer about(Moment moment, Delivery delivery, String text) {
        Optional<Delivery> about = Optional.of(delivery);
        return guarded(
                moment,
                text,
                () ->
                        store.write(rows ->
                                Answer.of(
                                        keep(
                                                rows,
                                                moment,
                                                about,
                                                date(moment, about),
                                                Optional.of(text),
                                                Optional.empty()))));
    }

    /// Keeps a bare *done*; a second one for the same day is not kept again.
    Answer done(Moment moment, Delivery delivery) {
        LocalDate date = PractisedDate.of(delivery.date(), moment.today());
        return store.write(rows ->
                rows.reflections().any(moment.member().id(), date)
                        ? moment.say(Phrase.KEPT_DONE_BEFORE)
                        : Answer.of(
                                keep(
                                        rows,
                                        moment,
                                        Optional.of(delivery),
                                        date,
                                        Optional.empty(),
                                        Optional.empty())));
    }

    /// Keeps the brave nudge that brings a streak back.
    Answer brave(Moment moment, Nudge nudge, Optional<String> text) {
        return store.write(rows ->
                Answer.of(keep(rows, moment, nudge.id(), moment.today(), text, Optional.empty())));
    }

    Answer undo(Moment moment, long id) {
        return store.write(rows -> {
            Optional<Reflection> own =
                    rows.reflections()
                            .find(id)
                            .filter(reflection -> reflection.member() == moment.member().id());
            own.ifPresent(reflection -> rows.reflections().delete(reflection.id()));
            return moment.say(own.isPresent() ? Phrase.UNDONE : Phrase.UNDONE_BEFORE);
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

    /// The newest nudge that can still be answered: sent, and at most seven days old.
    private static Optional<Delivery> newest(Rows rows, Moment moment) {
        return rows.deliveries()
                .newestNudge(moment.member().id(), moment.today().minusDays(OPEN_DAYS));
    }

    private static LocalDate date(Moment moment, Optional<Delivery> about) {
        return about.map(delivery -> PractisedDate.of(delivery.date(), moment.today()))
                .orElse(moment.today());
    }

    private Card keep(
            Rows rows,
            Moment moment,
            Optional<Delivery> about,
            LocalDate date,
            Optional<String> text,
            Optional<MessageRef> source) {
        return keep(rows, moment, about.flatMap(Delivery::nudge).orElse(""), date, text, source);
    }

    private Card keep(
            Rows rows,
            Moment moment,
            String nudgeId,
            LocalDate date,
            Optional<String> text,
            Optional<MessageRef> source) {
        Optional<Nudge> nudge = choosing.catalogue().nudge(nudgeId);
        Optional<Offer> repaired = nudge.filter(Nudge::brave).flatMap(any -> offer(rows, moment));
        Reflection kept =
                rows.reflections()
                        .keep(
                                new Written(
                                        moment.member().id(),
                                        date,
                                        nudge.map(Nudge::id),
                                        text,
                                        source,
                                        moment.now()));
        repaired.ifPresent(offer -> repair(rows, moment, kept, offer));
        String streak =
                streak(
                        Habit.of(rows, moment.member(), moment.today()),
                        moment,
                        date,
                        repaired.isPresent());
        Optional<String> line = Optional.of(streak).filter(words -> !words.isEmpty());
        return moment.habitCards()
                .kept(
                        how(moment, date, text),
                        about(moment, nudge, date),
                        line,
                        Long.toString(kept.id()));
    }

    private static Optional<Offer> offer(Rows rows, Moment moment) {
        return Habit.of(rows, moment.member(), moment.today()).repair();
    }

    private static void repair(Rows rows, Moment moment, Reflection kept, Offer offer) {
        Habit habit = Habit.of(rows, moment.member(), moment.today());
        rows.reflections().repair(kept, Repair.mended(offer, habit.days()));
    }

    private static Phrase how(Moment moment, LocalDate date, Optional<String> text) {
        if (text.isEmpty()) {
            return Phrase.KEPT_DONE;
        }
        return date.isBefore(moment.today()) ? Phrase.KEPT_YESTERDAY : Phrase.KEPT;
    }

    /// Which nudge it was kept on, said only where that is not plain: for another day than today.
    private static Optional<String> about(Moment moment, Optional<Nudge> nudge, LocalDate date) {
        return nudge.filter(any -> date.isBefore(moment.today()))
                .map(kept -> kept.in(moment.language()).nudge());
    }

    private static String streak(Habit habit, Moment moment, LocalDate date, boolean repaired) {
        int length = habit.streak().length();
        boolean counts = habit.days().contains(new Day(date, Mark.PRACTISED));
        if (counts && length > 0) {
            Phrase phrase = repaired ? Phrase.KEPT_REPAIRED : Phrase.KEPT_STREAK;
            return moment.phrases().say(phrase, "length", length);
        }
        boolean extra =
                date.equals(moment.today()) && !moment.member().settings().agenda().scheduled(date);
        return extra ? moment.phrases().say(Phrase.KEPT_EXTRA) : "";
    }

    private static Answer guarded(
            Moment moment, String text, java.util.function.Supplier<Answer> keeping) {
        if (!moment.member().joined()) {
            return Answer.of(moment.welcomeCards().joinFirst(Phrase.REFLECT_JOIN_FIRST));
        }
        if (text.isBlank()) {
            return moment.say(Phrase.REFLECT_EMPTY);
        }
        return text.length() > LONGEST
                ? moment.say(
                        Phrase.REFLECT_TOO_LONG, Map.of("length", text.length(), "limit", LONGEST))
                : keeping.get();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
