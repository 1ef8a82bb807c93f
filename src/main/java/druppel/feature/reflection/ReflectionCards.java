package druppel.feature.reflection;

import static druppel.message.Block.buttons;

import druppel.feature.sharing.ShareCards;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cards of reflections: the forms to write one, and the receipt of what was kept.
public record ReflectionCards(Texts texts) {
    /// The field with the words.
    public static final String WORDS = "reflection";

    static final String DAY = "day";
    static final String TODAY = "today";
    static final String YESTERDAY = "yesterday";
    static final String NEWEST = "newest";

    /// Something was kept for a day; one button takes it back, and another leads to sharing what
    /// was put in words.
    public Card kept(
            MemberTextKey how, Optional<String> about, Optional<String> streak, String reflection, boolean worded) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(texts.say(how))));
        streak.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        about.ifPresent(nudge -> blocks.add(new Block.Note(texts.say(MemberTextKey.KEPT_ABOUT, "nudge", nudge))));
        Button undo = ReflectionButton.UNDO.plain(reflection, texts.say(MemberTextKey.UNDO));
        blocks.add(worded ? buttons(undo, new ShareCards(texts).open(reflection)) : buttons(undo));
        return new Card(blocks);
    }

    /// The form for a member's own words on a nudge.
    ///
    /// @param delivery comes back with the words
    public Card form(String delivery) {
        return form(delivery, "", List.of());
    }

    /// The form for words of today or yesterday; the day comes back as `day`.
    ///
    /// @param words what stands in it already
    public Card form(boolean yesterday, String words) {
        Block day = new Block.Choices(
                DAY,
                texts.say(MemberTextKey.REFLECT_DAY),
                false,
                List.of(
                        new Block.Option(TODAY, texts.say(MemberTextKey.REFLECT_TODAY)),
                        new Block.Option(YESTERDAY, texts.say(MemberTextKey.REFLECT_YESTERDAY))),
                Set.of(yesterday ? YESTERDAY : TODAY));
        return form(DAY, words, List.of(day));
    }

    private Card form(String target, String words, List<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(MemberTextKey.REFLECT_TITLE)));
        blocks.add(new Block.Input(WORDS, texts.say(MemberTextKey.REFLECT_LABEL), Block.Entry.LINES, words));
        blocks.addAll(more);
        blocks.add(new Block.Note(texts.say(MemberTextKey.REFLECT_PRIVATE)));
        blocks.add(buttons(ReflectionButton.KEEP.primary(target, texts.say(MemberTextKey.REFLECT_KEEP))));
        return new Card(blocks);
    }

    /// What was not understood, with a way to keep it if it was meant as the member's own words.
    public Card unclear(Card unclear, String said) {
        return unclear.and(
                new Block.Input(WORDS, texts.say(MemberTextKey.UNCLEAR_OWN_WORDS), Block.Entry.LINES, said),
                buttons(ReflectionButton.KEEP.plain(NEWEST, texts.say(MemberTextKey.REFLECT_KEEP))));
    }
}
