package druppel.app;

import druppel.core.habit.Day;
import druppel.core.habit.Mark;
import druppel.core.practice.Nudge;
import druppel.core.practice.Practice;
import druppel.core.talk.Block;
import druppel.core.talk.Card;
import druppel.core.talk.HabitCards;
import druppel.core.talk.NudgeCards;
import druppel.core.talk.OceanCards;
import druppel.core.talk.Phrase;
import druppel.core.talk.Phrases;
import druppel.core.talk.PresenceCards;
import druppel.core.talk.WelcomeCards;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes what a delivery carries, in the member's language, from the rows as they are now.
final class Letters {
    private static final int LENGTH_IN_RECAP = 300;

    private final Library library;
    private final Choosing choosing;

    Letters(Library library, Choosing choosing) {
        this.library = library;
        this.choosing = choosing;
    }

    /// The card of a delivery; empty where it has lost its point, as a question about a nudge that
    /// is gone.
    Optional<Card> write(Facts facts, Member member, Delivery delivery) {
        return switch (delivery.kind()) {
            case RECAP -> Optional.of(withOcean(facts.rows(), member, delivery.date()));
            case HARVEST ->
                    Optional.of(Harvesting.closing(library, facts.rows(), member, delivery.date()));
            case SELF_CHECK ->
                    Checking.asked(facts.rows(), member, delivery.date(), library, phrases(member));
            case INVITATION -> Optional.of(new WelcomeCards(phrases(member)).invitation());
            case BUDDY, BUDDY_AWAY ->
                    new BuddyLetters(library, choosing).write(facts.rows(), member, delivery);
            case ECHO -> new EchoLetters(library).question(facts.rows(), member, delivery);
            case ECHO_RESULT -> new EchoLetters(library).result(facts.rows(), member, delivery);
            case NUDGE, FOLLOW_UP -> about(facts, member, delivery, delivery);
            case LATER ->
                    facts.nudge(member, delivery.date())
                            .flatMap(nudge -> about(facts, member, delivery, nudge));
        };
    }

    /// @param carrying the delivery whose nudge it is about, which its buttons name
    private Optional<Card> about(Facts facts, Member member, Delivery delivery, Delivery carrying) {
        return carrying.nudge()
                .flatMap(choosing.catalogue()::nudge)
                .map(nudge -> about(facts, member, delivery, nudge, id(carrying)));
    }

    private Card about(Facts facts, Member member, Delivery delivery, Nudge nudge, String id) {
        NudgeCards cards = new NudgeCards(phrases(member), facts.plan(member, nudge.practice()));
        return switch (delivery.kind()) {
            case NUDGE -> remarked(facts, member, morning(facts, member, delivery, nudge));
            case FOLLOW_UP -> cards.followUp(nudge, id);
            case LATER -> {
                String here = phrases(member).say(Phrase.LATER_HERE);
                yield cards.putOff(here, choosing.practice(nudge), nudge, id);
            }
            case RECAP, HARVEST, SELF_CHECK, BUDDY, BUDDY_AWAY, INVITATION, ECHO, ECHO_RESULT ->
                    throw new IllegalArgumentException(delivery.kind() + " carries no nudge");
        };
    }

    private Card morning(Facts facts, Member member, Delivery delivery, Nudge nudge) {
        NudgeCards cards = new NudgeCards(phrases(member), facts.plan(member, nudge.practice()));
        List<Block> above = above(facts.rows(), member, delivery, nudge);
        return cards.nudge(above, choosing.practice(nudge), nudge, id(delivery));
    }

    /// What is said beside the nudge to who has not been heard from.
    private Card remarked(Facts facts, Member member, Card nudge) {
        return member.presence()
                .remark(facts.silence(member))
                .map(remark -> new PresenceCards(phrases(member)).remarked(remark, nudge))
                .orElse(nudge);
    }

    /// What is said on a day that is unlike others: once a programme is at its end, and where a
    /// practice is back.
    private List<Block> above(Rows rows, Member member, Delivery delivery, Nudge nudge) {
        Phrases phrases = phrases(member);
        return new Finishing(choosing)
                .above(rows, member, delivery, phrases)
                .orElseGet(() ->
                        choosing.returned(member, delivery, nudge)
                                ? List.of(new Block.Note(phrases.say(Phrase.PROGRAMME_RETURNED)))
                                : List.of());
    }

    /// The look back, and what everybody practised together if some of that is new.
    private Card withOcean(Rows rows, Member member, LocalDate date) {
        Card recap = recap(rows, member, date);
        return rows.oceans()
                .of(member.person().at())
                .filter(ocean -> ocean.upTo().isAfter(date.minusDays(7)))
                .map(ocean -> recap.and(new OceanCards(phrases(member)).recap(ocean)))
                .orElse(recap);
    }

    private Card recap(Rows rows, Member member, LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Day> days = rows.reflections().days(member.id(), monday, date);
        List<Mark> marks = days.stream().map(Day::mark).toList();
        Stream<Reflection> kept = rows.reflections().between(member.id(), monday, date).stream();
        return new HabitCards(phrases(member))
                .recap(
                        (int) marks.stream().filter(Mark.PRACTISED::equals).count(),
                        (int) marks.stream().filter(mark -> mark != Mark.EXCUSED).count(),
                        kept.flatMap(reflection -> reflection.text().stream())
                                .map(Letters::shortened)
                                .toList(),
                        practised(rows, member, monday),
                        choosing.running(member, 0));
    }

    /// The practice of the newest nudge: of who has changed programmes since, it is in the one
    /// before.
    private Practice practised(Rows rows, Member member, LocalDate monday) {
        return Optional.of(member)
                .filter(changed -> changed.course().day() == 0)
                .flatMap(changed -> rows.deliveries().newestNudge(changed.id(), monday))
                .flatMap(Delivery::nudge)
                .flatMap(choosing.catalogue()::nudge)
                .map(choosing::practice)
                .orElseGet(() -> choosing.running(member, -1));
    }

    private static String id(Delivery delivery) {
        return Long.toString(delivery.id().value());
    }

    private Phrases phrases(Member member) {
        return library.phrases(member.language());
    }

    private static String shortened(String words) {
        int length = words.codePointCount(0, words.length());
        return length <= LENGTH_IN_RECAP
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LENGTH_IN_RECAP)) + "…";
    }
}
