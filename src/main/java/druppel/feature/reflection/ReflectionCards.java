package druppel.feature.reflection;

import static druppel.message.Block.buttons;

import druppel.feature.sharing.ShareButton;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextField;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cards of reflections: the forms for writing one, and the confirmation that one was saved.
public record ReflectionCards(Texts texts) {
    /// The field with the member's own words.
    public static final TextField TEXT =
            new TextField("reflection", 10_000, MemberTextKey.REFLECT_EMPTY, MemberTextKey.REFLECT_TOO_LONG);

    static final String DAY = "day";
    static final String TODAY = "today";
    static final String YESTERDAY = "yesterday";
    static final String NEWEST = "newest";

    /// Confirms that a reflection was saved. One button undoes it; another shares it if it has a text.
    ///
    /// @param about the text of its nudge, if it is to be named
    /// @param streak the effect on the streak, in words
    /// @param reflection the id, for the buttons
    /// @param worded whether it has a text
    public Card saved(TextKey how, Optional<String> about, Optional<String> streak, String reflection, boolean worded) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(texts.say(how))));
        streak.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        about.ifPresent(nudge -> blocks.add(new Block.Note(texts.say(MemberTextKey.KEPT_ABOUT, "nudge", nudge))));
        Button undo = ReflectionButton.UNDO.plain(reflection, texts.say(MemberTextKey.UNDO));
        blocks.add(
                worded
                        ? buttons(undo, ShareButton.OFFER.plain(reflection, texts.say(MemberTextKey.SHARE)))
                        : buttons(undo));
        return new Card(blocks);
    }

    /// The form for a reflection on a nudge.
    ///
    /// @param delivery the id of the nudge's delivery, for the button
    public Card form(String delivery) {
        return form(delivery, "", List.of());
    }

    /// The form for a reflection on today or yesterday, with a choice of the day.
    ///
    /// @param words the initial text
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
        blocks.add(TEXT.input(texts.say(MemberTextKey.REFLECT_LABEL), words, false));
        blocks.addAll(more);
        blocks.add(new Block.Note(texts.say(MemberTextKey.REFLECT_PRIVATE)));
        blocks.add(buttons(ReflectionButton.KEEP.primary(target, texts.say(MemberTextKey.REFLECT_KEEP))));
        return new Card(blocks);
    }
}
