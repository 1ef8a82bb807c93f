package druppel.platform.slack.render;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Block Kit renderer entry point: renders cards within every limit of Slack. Members' texts never become
/// markup.
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

    /// The longest top-level text: `chat.update` accepts it and Slack shows it without cutting.
    static final int TEXT = 4_000;

    static final int ALTERNATIVE = 2_000;

    private static final String EMPTY = "–";

    /// The surface of Slack on which a card is shown.
    public enum Surface {
        /// A message, kept as long as the conversation.
        MESSAGE(BLOCKS, true),
        /// An ephemeral message, visible until the client reloads.
        WHISPER(BLOCKS, false),
        /// App Home, until it is published again.
        HOME(ViewRenderer.BLOCKS, false);

        private final int blocks;
        private final boolean lasting;

        Surface(int blocks, boolean lasting) {
            this.blocks = blocks;
            this.lasting = lasting;
        }

        /// The maximum number of blocks.
        public int blocks() {
            return blocks;
        }

        /// Whether an image has to remain available long after it was shown.
        public boolean lasting() {
            return lasting;
        }
    }

    private BlockKit() {}

    /// The blocks of a card, at least one, with alternative texts for its images. If there are too many, texts
    /// at the end are dropped before buttons and inputs.
    public static List<LayoutBlock> render(Card card, int most) {
        return render(card, Map.of(), most);
    }

    /// The blocks of a card with the images that are uploaded.
    public static List<LayoutBlock> render(Card card, Map<Block.Picture, String> files, int most) {
        BlockKitRenderer renderer = new BlockKitRenderer(files);
        List<LayoutBlock> blocks = new ArrayList<>();
        card.blocks().forEach(block -> blocks.addAll(renderer.render(block)));
        while (blocks.size() > most) {
            blocks.remove(lastDroppable(blocks));
        }
        return blocks.isEmpty() ? renderer.render(new Block.Paragraph(EMPTY)) : blocks;
    }

    /// The card's top-level text, used by screen readers and notifications.
    public static String text(Card card) {
        String text = card.plainText();
        return text.isBlank() ? EMPTY : SlackText.escaped(text, TEXT);
    }

    /// Plain text that Slack shows unchanged.
    static PlainTextObject plain(String text, int limit) {
        return plainText(text.isBlank() ? EMPTY : TextLimit.text(text, limit), true);
    }

    private static int lastDroppable(List<LayoutBlock> blocks) {
        for (int index = blocks.size() - 1; index >= 0; index--) {
            if (!isInteractive(blocks.get(index))) {
                return index;
            }
        }
        return blocks.size() - 1;
    }

    private static boolean isInteractive(LayoutBlock block) {
        return block instanceof ActionsBlock
                || block instanceof InputBlock
                || (block instanceof SectionBlock section && section.getAccessory() != null);
    }
}
