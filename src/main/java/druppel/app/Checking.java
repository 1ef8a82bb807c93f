package druppel.app;

import druppel.core.talk.CheckCards;
import druppel.core.talk.CheckWords;
import druppel.core.talk.RadarCards;
import druppel.domain.library.FrequencyScale;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The self-check: asks trait by trait, keeps each answer at once, and shows the radar at the end.
///
/// One look is open at a time: whatever card an answer comes from, it belongs to that one.
record Checking(Store store, Library library, Pictures pictures) {

    /// The open look where it was left, its radar where it is complete, or a new one.
    Answer begin(Moment moment) {
        SelfCheck look =
                open(looks(moment), moment.today())
                        .orElseGet(() -> SelfCheck.begin(moment.today()));
        return Answer.of(card(moment, look));
    }

    /// A button was pressed: an answer, or the way to a trait.
    ///
    /// @param target the date of the look, a trait and, for an answer, its word
    Answer pressed(Moment moment, String target) {
        String[] parts = target.split(":", -1);
        Optional<SelfCheck> look = date(parts[0]).flatMap(date -> look(moment, date));
        Optional<Trait> trait = parts.length < 2 ? Optional.empty() : trait(parts[1]);
        if (look.isEmpty() || trait.isEmpty() || parts.length > 3) {
            return moment.say(MemberTextKey.BUTTON_GONE);
        }
        return parts.length == 2
                ? Answer.of(cards(moment).ask(look.get(), trait.get())).inPlace()
                : extent(parts[2])
                        .map(frequencyScale -> answered(moment, look.get(), trait.get(), frequencyScale))
                        .orElseGet(() -> moment.say(MemberTextKey.BUTTON_GONE));
    }

    /// What the schedule asks on a date; empty where there is nothing left to ask.
    static Optional<Card> asked(
            Rows rows, Member member, LocalDate date, Library library, Texts texts) {
        SelfCheck look =
                open(rows.checks().of(member.id()), date).orElseGet(() -> SelfCheck.begin(date));
        CheckCards cards = new CheckCards(words(library, texts));
        return look.next().map(trait -> cards.ask(look, trait));
    }

    /// Whether the open look of a date is complete.
    static boolean done(Rows rows, Member member, LocalDate date) {
        return open(rows.checks().of(member.id()), date).filter(SelfCheck::complete).isPresent();
    }

    private Answer answered(Moment moment, SelfCheck look, Trait trait, FrequencyScale frequencyScale) {
        SelfCheck kept =
                store.write(rows -> {
                    SelfCheck more = fresh(rows, moment, look).answering(trait, frequencyScale);
                    rows.checks().keep(moment.member().id(), more);
                    return more;
                });
        Card card =
                trait.next()
                        .map(other -> cards(moment).ask(kept, other))
                        .orElseGet(() -> card(moment, kept));
        return Answer.of(card).inPlace();
    }

    /// Two answers may come at once.
    private static SelfCheck fresh(Rows rows, Moment moment, SelfCheck look) {
        return rows.checks().of(moment.member().id()).stream()
                .filter(kept -> kept.begunOn().equals(look.begunOn()))
                .findFirst()
                .orElse(look);
    }

    /// The look that a card of this date asks about; empty where that is long ago.
    private Optional<SelfCheck> look(Moment moment, LocalDate date) {
        return Optional.of(SelfCheck.begin(date))
                .filter(asked -> asked.open(moment.today()))
                .map(asked -> open(looks(moment), moment.today()).orElse(asked));
    }

    private List<SelfCheck> looks(Moment moment) {
        return store.read(rows -> rows.checks().of(moment.member().id()));
    }

    private static Optional<SelfCheck> open(List<SelfCheck> looks, LocalDate today) {
        return looks.stream().filter(look -> look.open(today)).findFirst();
    }

    private Card card(Moment moment, SelfCheck look) {
        return look.next()
                .map(trait -> cards(moment).ask(look, trait))
                .orElseGet(() -> radar(moment));
    }

    private Card radar(Moment moment) {
        List<SelfCheck> complete = looks(moment).stream().filter(SelfCheck::complete).toList();
        return new RadarCards(words(library, moment.texts())).card(complete, pictures::radar);
    }

    private CheckCards cards(Moment moment) {
        return new CheckCards(words(library, moment.texts()));
    }

    private static CheckWords words(Library library, Texts texts) {
        return new CheckWords(texts, library.catalogue().traits(texts.language()));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Trait> trait(String id) {
        return Arrays.stream(Trait.values()).filter(trait -> trait.id().equals(id)).findFirst();
    }

    private static Optional<FrequencyScale> extent(String word) {
        return Arrays.stream(FrequencyScale.values())
                .filter(frequencyScale -> frequencyScale.id().equals(word))
                .findFirst();
    }
}
