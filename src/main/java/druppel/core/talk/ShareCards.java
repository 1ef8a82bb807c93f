package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.domain.library.Practice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards with which a member shares words of their own with others.
public record ShareCards(Phrases phrases) {
    private static final int EXCERPT = 300;

    /// Words that can be shared.
    ///
    /// @param id comes back with the button that chooses them
    public record Choice(String id, LocalDate date, Optional<Practice> practice, String words) {}

    /// What there is to choose from, the newest first.
    public Card choices(List<Choice> choices) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(phrases.say(Phrase.SHARE_TITLE)));
        blocks.add(new Block.Paragraph(phrases.say(Phrase.SHARE_HOW)));
        for (int place = 0; place < choices.size(); place++) {
            blocks.addAll(choice(place + 1, choices.get(place)));
        }
        return new Card(blocks);
    }

    /// What others see: the practice and the words, and nothing else of the member.
    public Card shown(Optional<Practice> practice, String words) {
        return Card.of(new Block.Note(about(practice)), new Block.Quote(words));
    }

    /// The practice that words are about, as others read it.
    public String about(Optional<Practice> practice) {
        return practice.map(one -> named(Phrase.SHARED_ON, one))
                .orElseGet(() -> phrases.say(Phrase.SHARED));
    }

    /// The button that leads to the words as others will see them.
    public Button open(String id) {
        return Button.plain("share:" + id, phrases.say(Phrase.SHARE));
    }

    private List<Block> choice(int number, Choice choice) {
        return List.of(
                new Block.Note(line(number, choice)),
                new Block.Quote(Fitted.text(choice.words(), EXCERPT)),
                buttons(
                        Button.plain(
                                "share:" + choice.id(),
                                phrases.say(Phrase.SHARE_THIS, "number", number))));
    }

    private String line(int number, Choice choice) {
        String date = Spoken.date(choice.date(), phrases.language());
        String line = phrases.say(Phrase.SHARE_CHOICE, "number", number, "date", date);
        return choice.practice()
                .map(practice -> line + " · " + practice.name(phrases.language()))
                .orElse(line);
    }

    private String named(Phrase phrase, Practice practice) {
        return phrases.say(phrase, "practice", practice.name(phrases.language()));
    }
}
