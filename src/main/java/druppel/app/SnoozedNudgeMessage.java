package druppel.app;

import druppel.chat.ContentLibrary;
import druppel.core.talk.NudgeCards;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.Optional;

/// The nudge once more, for members who wanted it later today.
record SnoozedNudgeMessage(ContentLibrary library, Choosing choosing) implements MessageType {

    @Override
    public Optional<Card> card(Facts facts, Member member, Delivery delivery) {
        return facts.nudge(member, delivery.date())
                .flatMap(morning -> again(facts, member, morning));
    }

    /// @param morning the delivery that the buttons name, since the answer belongs to it
    private Optional<Card> again(Facts facts, Member member, Delivery morning) {
        Texts texts = library.phrases(member.language());
        return morning.nudge()
                .flatMap(choosing.catalogue()::nudge)
                .map(nudge ->
                        new NudgeCards(texts, facts.plan(member, nudge.practice()))
                                .putOff(
                                        texts.say(MemberTextKey.LATER_HERE),
                                        choosing.practice(nudge),
                                        nudge,
                                        morning.id().text()));
    }

    @Override
    public Optional<String> skip(Facts facts, Due due) {
        return facts.answered(due.member(), due.message().date())
                ? Optional.of("answered")
                : Optional.empty();
    }

    @Override
    public Optional<String> nudge(Facts facts, Known known, Due due) {
        return facts.nudgeOf(due.member(), due.message().date());
    }
}
