package druppel.feature.sharing;

import static druppel.message.Block.buttons;

import druppel.domain.library.Practice;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.TextLimit;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cards for sharing a reflection with others.
public record ShareCards(Texts texts) {
    private static final int EXCERPT = 300;

    /// A reflection that can be shared.
    ///
    /// @param id identifies it in its button
    public record Choice(String id, LocalDate date, Optional<Practice> practice, String words) {}

    /// The reflections to choose from, newest first.
    ///
    /// @param newer how many newer ones there are
    /// @param older whether there are older ones
    public Card choices(List<Choice> choices, int newer, boolean older) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(MemberTextKey.SHARE_TITLE)));
        blocks.add(new Block.Paragraph(texts.say(MemberTextKey.SHARE_HOW)));
        for (int place = 0; place < choices.size(); place++) {
            blocks.addAll(choice(newer + place + 1, choices.get(place)));
        }
        if (older) {
            String next = Integer.toString(newer + choices.size());
            blocks.add(buttons(ShareButton.OLDER.plain(next, texts.say(MemberTextKey.SHARE_OLDER))));
        }
        return new Card(blocks);
    }

    /// The card that others see: the practice and the text, nothing else about the member.
    public Card publicCard(Optional<Practice> practice, String words) {
        return Card.of(new Block.Note(about(practice)), new Block.Quote(words));
    }

    /// The line that names the practice of a reflection.
    public String about(Optional<Practice> practice) {
        return practice.map(one -> named(MemberTextKey.SHARED_ON, one))
                .orElseGet(() -> texts.say(MemberTextKey.SHARED));
    }

    private List<Block> choice(int number, Choice choice) {
        return List.of(
                new Block.Note(line(number, choice)),
                new Block.Quote(TextLimit.text(choice.words(), EXCERPT)),
                buttons(ShareButton.OFFER.plain(choice.id(), texts.say(MemberTextKey.SHARE_THIS, "number", number))));
    }

    private String line(int number, Choice choice) {
        String date = DateFormat.date(choice.date(), texts.language());
        String line = texts.say(MemberTextKey.SHARE_CHOICE, "number", number, "date", date);
        return choice.practice()
                .map(practice -> line + " · " + practice.name(texts.language()))
                .orElse(line);
    }

    private String named(TextKey key, Practice practice) {
        return texts.say(key, "practice", practice.name(texts.language()));
    }
}
