package druppel.app;

import druppel.core.talk.PresenceCards;
import druppel.domain.calendar.Pause;
import druppel.domain.member.Member;
import druppel.message.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Welcomes who says a word after the bot had drawn back, beside whatever they are answered.
record Returning(Store store, Library library) {

    Answer welcomed(Moment moment, Answer answer) {
        return store
                .read(rows -> rows.members().all(Set.of(moment.member().id())))
                .values()
                .stream()
                .filter(now -> goesOn(moment, now))
                .findFirst()
                .map(now -> welcomed(moment, answer, now))
                .orElse(answer);
    }

    /// Who says a word to stop, to pause or to be nudged in another way has been answered already.
    private static boolean goesOn(Moment moment, Member now) {
        return now.joined()
                && now.engagementLevel().wish() == moment.member().engagementLevel().wish()
                && !paused(moment, now);
    }

    private static boolean paused(Moment moment, Member now) {
        Optional<Pause> pause = now.settings().pause();
        return pause.isPresent() && pause.get().backOn().isAfter(moment.today());
    }

    private Answer welcomed(Moment before, Answer answer, Member member) {
        Moment moment = new Moment(member, before.now(), library.phrases(member.language()));
        List<Card> cards = new ArrayList<>(answer.cards());
        cards.add(new PresenceCards(moment.texts()).back(member.engagementLevel().wish(), moment.next()));
        return answer.saying(cards);
    }
}
