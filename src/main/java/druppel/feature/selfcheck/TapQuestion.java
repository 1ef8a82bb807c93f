package druppel.feature.selfcheck;

import static druppel.message.Block.buttons;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Card of one question that is answered by a tap: a statement, and a button for each answer of a scale.
///
/// @param place which question of how many it is
/// @param scale how to answer
/// @param privacy who can see the answer
public record TapQuestion(TextKey title, String place, TextKey statement, TextKey scale, TextKey privacy) {

    /// The card.
    ///
    /// @param answers a button for each answer
    /// @param back the button to the question before, if there is one
    public Card card(Texts texts, List<Button> answers, Optional<Button> back) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(texts.say(title)),
                new Block.Note(place),
                new Block.Paragraph(texts.say(statement)),
                new Block.Note(texts.say(scale)),
                new Block.Buttons(answers)));
        back.ifPresent(button -> blocks.add(buttons(button)));
        blocks.add(new Block.Note(texts.say(privacy)));
        return new Card(blocks);
    }
}
