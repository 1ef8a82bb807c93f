package druppel.platform.slack.render;

import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Renders cards as views: modals and App Home.
///
/// A modal opens immediately or not at all, so its images are replaced by alternative texts. A short heading
/// becomes the title. The first button of a form submits it, the second closes it.
///
/// Source of the limits: https://docs.slack.dev/reference/views
public final class ViewRenderer {
    public static final int BLOCKS = 100;
    private static final int TITLE = 24;
    private static final String CALLBACK = "druppel";
    private static final String NAME = "Druppel";

    private ViewRenderer() {}

    /// A modal with the card; a form if the card has inputs.
    public static View window(Card card, Optional<String> whisper) {
        // Slack rejects a modal with inputs that cannot be submitted
        return card.asks() && !card.buttons().isEmpty()
                ? form(card, whisper)
                : window(card)
                        .blocks(blocks(without(Block::field, untitled(card))))
                        .build();
    }

    /// A form; its submission carries the action of its first button.
    ///
    /// @param whisper the `response_url` for the reply, if it does not go into the conversation
    public static View form(Card card, Optional<String> whisper) {
        List<Button> buttons = card.buttons();
        View.ViewBuilder view = window(card)
                .blocks(blocks(without(Block.Buttons.class::isInstance, untitled(card))))
                .submit(submit(buttons.getFirst()))
                .privateMetadata(new ViewMetadata(buttons.getFirst().action(), whisper).text());
        return buttons.size() > 1 ? view.close(close(buttons.get(1))).build() : view.build();
    }

    /// App Home of a member.
    public static View home(List<LayoutBlock> blocks) {
        return View.builder().type("home").blocks(blocks).build();
    }

    private static View.ViewBuilder window(Card card) {
        return modal(title(card).orElse(NAME));
    }

    static View.ViewBuilder modal(String name) {
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .title(viewTitle(title -> title.type("plain_text").emoji(true).text(TextLimit.text(name, TITLE))));
    }

    static ViewSubmit submit(Button button) {
        return viewSubmit(submit -> submit.type("plain_text").emoji(true).text(shortened(button)));
    }

    static ViewClose close(Button button) {
        return viewClose(close -> close.type("plain_text").emoji(true).text(shortened(button)));
    }

    private static List<LayoutBlock> blocks(Card card) {
        return BlockKit.render(card, BLOCKS);
    }

    private static Optional<String> title(Card card) {
        return card.blocks().getFirst() instanceof Block.Heading(String text)
                        && !text.isBlank()
                        && text.length() <= TITLE
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Card untitled(Card card) {
        return title(card).isPresent() && card.blocks().size() > 1
                ? new Card(card.blocks().subList(1, card.blocks().size()))
                : card;
    }

    private static Card without(Predicate<Block> unwanted, Card card) {
        List<Block> rest = card.blocks().stream().filter(unwanted.negate()).toList();
        return rest.isEmpty() ? Card.text(NAME) : new Card(rest);
    }

    private static String shortened(Button button) {
        return TextLimit.text(button.label(), TITLE);
    }
}
