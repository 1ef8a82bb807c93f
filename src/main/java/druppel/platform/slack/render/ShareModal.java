package druppel.platform.slack.render;

import static com.slack.api.model.block.element.BlockElements.conversationsSelect;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.view.View;
import druppel.chat.SharePreview;
import druppel.message.Block;
import druppel.message.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Share modal: a preview of the text as others will see it, and a conversation picker. Slack lists the
/// conversations of the member and grants a `response_url` for the chosen one.
public final class ShareModal {
    private static final String WHERE = "where";

    private ShareModal() {}

    /// Renders the modal.
    ///
    /// @param whisper the `response_url` for the reply, if it does not go into the conversation
    public static View of(SharePreview sharePreview, Optional<String> whisper) {
        return ViewRenderer.modal(sharePreview.title())
                .submit(ViewRenderer.submit(sharePreview.share()))
                .close(ViewRenderer.close(sharePreview.cancel()))
                .privateMetadata(new ViewMetadata(sharePreview.share().action(), whisper).text())
                .blocks(blocks(sharePreview))
                .build();
    }

    private static List<LayoutBlock> blocks(SharePreview sharePreview) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(BlockKit.render(sharePreview.shown(), BlockKit.BLOCKS));
        blocks.addAll(BlockKit.render(Card.of(new Block.Note(sharePreview.caution())), 1));
        blocks.add(conversationField(sharePreview.where()));
        return blocks;
    }

    private static LayoutBlock conversationField(String label) {
        return Blocks.input(block -> block.blockId(WHERE)
                .label(BlockKit.plain(label, BlockKit.LABEL))
                .element(conversationSelect()));
    }

    /// Excludes conversations with bots, which nobody else reads.
    private static BlockElement conversationSelect() {
        ConversationsFilter people =
                ConversationsFilter.builder().excludeBotUsers(true).build();
        return conversationsSelect(element -> element.actionId(WHERE)
                .responseUrlEnabled(true)
                .defaultToCurrentConversation(true)
                .filter(people));
    }
}
