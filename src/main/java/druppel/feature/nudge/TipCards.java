package druppel.feature.nudge;

import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.TopicMatch;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cards of a tip on demand. A tip that is not quite about the topic asked for says so.
public record TipCards(Texts texts, Catalogue catalogue) {
    private static final int LONGEST_TOPIC = 100;
    private static final int EXAMPLES = 5;

    /// A tip with its buttons.
    ///
    /// @param wanted the topic as it was asked for, possibly empty; *Another* asks for the same topic again
    /// @param usable whether it can become today's nudge
    public Card tip(Nudge nudge, String wanted, TopicMatch match, boolean usable) {
        String again = Stream.of(wanted, match.topic())
                .filter(topic -> topic.length() <= LONGEST_TOPIC)
                .findFirst()
                .orElseGet(nudge::practice);
        Button another = TipButton.ANOTHER.plain(again, texts.say(MemberTextKey.TIP_ANOTHER));
        Button today = TipButton.TODAY.plain(nudge.id(), texts.say(MemberTextKey.TIP_TODAY));
        return about(match, cards(nudge).withMore())
                .and(usable ? Block.buttons(another, today) : Block.buttons(another));
    }

    /// A tip with nothing to press.
    public Card shared(Nudge nudge, TopicMatch match) {
        return about(match, cards(nudge).shared());
    }

    private NudgeCards cards(Nudge nudge) {
        return new NudgeCards(texts, catalogue.practice(nudge.practice()).orElseThrow(), nudge);
    }

    private Card about(TopicMatch match, Card card) {
        return switch (match.closeness()) {
            case ABOUT -> card;
            case NEAR -> card.after(note(MemberTextKey.TIP_NEAR, match));
            case MENTIONED -> card.after(note(MemberTextKey.TIP_MENTIONED, match));
        };
    }

    private Block note(MemberTextKey key, TopicMatch match) {
        return new Block.Note(texts.say(key, "topic", match.name(texts.language())));
    }

    /// Says that the library has nothing about a topic, and names some that it has.
    public Card nothingAbout(String wanted) {
        String names = examples().map(this::name).collect(Collectors.joining(", "));
        return Card.text(texts.say(MemberTextKey.TIP_NOTHING, Map.of("about", wanted, "names", names)));
    }

    /// The same with a button for each of them.
    public Card nothingAboutWithButtons(String wanted) {
        List<Button> buttons = examples()
                .map(example -> TipButton.ANOTHER.plain(example.topic(), name(example)))
                .toList();
        return nothingAbout(wanted).and(new Block.Buttons(buttons));
    }

    private String name(TopicMatch match) {
        return match.name(texts.language());
    }

    private Stream<TopicMatch> examples() {
        return catalogue.examples(EXAMPLES).stream();
    }
}
