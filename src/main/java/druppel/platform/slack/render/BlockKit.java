package druppel.platform.slack.render;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import druppel.message.Block;
import druppel.message.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Draws cards as Slack's blocks, within every limit that Slack sets. A member's words never turn
/// into markup.
///
/// Source of the limits: https://docs.slack.dev/reference/block-kit
public final class BlockKit {
    public static final int BLOCKS = 50;
    static final int SECTION = 3_000;
    static final int HEADER = 150;
    static final int FIELDS = 10;
    static final int FACT_LABEL = 200;
    static final int FACT_VALUE = 1_700;
    static final int LABEL = 2_000;
    static final int ENTRY = 3_000;
    static final int BUTTONS = 25;
    static final int BUTTON = 75;
    static final int ACTION_ID = 255;
    static final int OPTIONS = 100;
    static final int CHECKBOXES = 10;
    static final int OPTION = 75;
    static final int OPTION_VALUE = 150;

    /// What `chat.update` takes, and what is shown whole.
    static final int TEXT = 4_000;

    static final int ALTERNATIVE = 2_000;

    private static final String EMPTY = "–";

    private BlockKit() {}

    /// The blocks of a card, at least one, with words in the place of its pictures. Where there are
    /// too many, text at the end gives way to what can be pressed.
    public static List<LayoutBlock> draw(Card card, int most) {
        return draw(card, Map.of(), most);
    }

    /// The same with the pictures that are among Slack's files.
    public static List<LayoutBlock> draw(Card card, Map<Block.Picture, String> files, int most) {
        BlockKitRenderer drawing = new BlockKitRenderer(files);
        List<LayoutBlock> blocks = new ArrayList<>();
        card.blocks().forEach(block -> blocks.addAll(drawing.draw(block)));
        while (blocks.size() > most) {
            blocks.remove(lastToSpare(blocks));
        }
        return blocks.isEmpty() ? drawing.draw(new Block.Paragraph(EMPTY)) : blocks;
    }

    /// The card's top-level text: what screen readers and notifications read.
    public static String text(Card card) {
        String text = card.plainText();
        return text.isBlank() ? EMPTY : SlackText.escaped(text, TEXT);
    }

    /// Text that Slack shows as it stands.
    static PlainTextObject plain(String text, int limit) {
        return plainText(text.isBlank() ? EMPTY : SlackText.fitted(text, limit), true);
    }

    private static int lastToSpare(List<LayoutBlock> blocks) {
        for (int index = blocks.size() - 1; index >= 0; index--) {
            if (!(blocks.get(index) instanceof ActionsBlock || blocks.get(index) instanceof InputBlock)) {
                return index;
            }
        }
        return blocks.size() - 1;
    }
}
