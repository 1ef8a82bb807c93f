package druppel.feature.selfcheck;

import static druppel.message.Block.buttons;

import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Cards of the self-check questions: one trait at a time, one tap each.
public record SelfCheckCards(SelfCheckTexts words) {

    /// The question about one trait, with a button per answer; an earlier answer is marked.
    public Card ask(SelfCheck check, Trait trait) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(say(MemberTextKey.CHECK_TITLE)),
                new Block.Note(place(trait)),
                new Block.Paragraph(words.statement(trait)),
                new Block.Note(say(MemberTextKey.CHECK_HOW)),
                extents(check, trait)));
        trait.previous().ifPresent(other -> blocks.add(buttons(back(check, other))));
        blocks.add(new Block.Note(say(MemberTextKey.CHECK_PRIVATE)));
        return new Card(blocks);
    }

    /// A button that opens the question about a trait.
    static Button to(SelfCheck check, Trait trait, String label) {
        return SelfCheckButton.CHECK.plain(about(check, trait), label);
    }

    private String place(Trait trait) {
        Map<String, ?> values =
                Map.of("trait", words.name(trait), "number", trait.place(), "count", Trait.values().length);
        return words.texts().say(MemberTextKey.CHECK_PLACE, values);
    }

    private Block extents(SelfCheck check, Trait trait) {
        return new Block.Buttons(Arrays.stream(SelfCheck.Frequency.values())
                .map(frequencyScale -> extent(check, trait, frequencyScale))
                .toList());
    }

    private Button extent(SelfCheck check, Trait trait, SelfCheck.Frequency frequencyScale) {
        String about = about(check, trait) + ":" + frequencyScale.id();
        return check.answer(trait).filter(frequencyScale::equals).isPresent()
                ? SelfCheckButton.CHECK.primary(about, words.label(frequencyScale))
                : SelfCheckButton.CHECK.plain(about, words.label(frequencyScale));
    }

    private Button back(SelfCheck check, Trait other) {
        return to(check, other, say(MemberTextKey.CHECK_BACK));
    }

    private static String about(SelfCheck check, Trait trait) {
        return check.begunOn() + ":" + trait.id();
    }

    private String say(MemberTextKey memberTextKey) {
        return words.texts().say(memberTextKey);
    }
}
