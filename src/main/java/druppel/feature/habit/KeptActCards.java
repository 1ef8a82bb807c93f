package druppel.feature.habit;

import static druppel.message.Block.buttons;

import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cards about the act that a member keeps.
public record KeptActCards(Texts texts) {

    /// Asks which of these acts should become a habit.
    ///
    /// @param acts at least one
    public Card which(Practice practice, List<Nudge> acts) {
        String name = practice.name(texts.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(texts.say(HabitTextKey.ACT_WHICH, Map.of("practice", name, "count", acts.size()))));
        acts.forEach(act -> blocks.add(new Block.Item(
                act.in(texts.language()).nudge(),
                KeptActButton.KEEP.plain(act.id(), texts.say(HabitTextKey.ACT_KEEP)))));
        blocks.add(new Block.Note(texts.say(HabitTextKey.ACT_WHICH_HOW, "practice", name)));
        blocks.add(buttons(KeptActButton.NONE.plain("", texts.say(HabitTextKey.ACT_NONE))));
        return new Card(blocks);
    }

    /// Confirms which act is kept, with what can be done about it.
    ///
    /// @param days the number of nudge days on which it still comes
    public Card kept(Nudge act, int days) {
        String text = act.in(texts.language()).nudge();
        return Card.of(
                new Block.Paragraph(texts.say(HabitTextKey.ACT_KEPT, Map.of("nudge", text, "days", days))),
                buttons(
                        KeptActButton.PLAN.plain(act.id(), texts.say(MemberTextKey.NUDGE_MAKE_PLAN)),
                        KeptActButton.LET_GO.plain(act.id(), texts.say(HabitTextKey.ACT_LET_GO))));
    }
}
