package druppel.platform.slack.render;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.richText;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.richTextQuote;
import static com.slack.api.model.block.element.BlockElements.richTextSection;
import static druppel.platform.slack.render.BlockKit.plain;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.TextLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/// Renders the blocks of one card, with unique action ids.
///
/// An image without a file is rendered as its alternative text.
final class BlockKitRenderer {
    private final Set<String> ids = new HashSet<>();
    private final BlockKitInputRenderer fields = new BlockKitInputRenderer(this::unique);
    private final Map<Block.Picture, String> files;

    BlockKitRenderer(Map<Block.Picture, String> files) {
        this.files = files;
    }

    List<LayoutBlock> render(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> heading(text);
            case Block.Paragraph(String text) -> paragraph(text);
            case Block.Quote(String text) -> quote(text);
            case Block.Note(String text) -> note(text);
            case Block.Facts(List<Block.Fact> facts) -> facts(facts);
            case Block.People(List<Block.Someone> people, boolean _) -> UserListRenderer.render(people);
            case Block.Picture picture -> picture(picture);
            case Block.File file -> note(file.otherwise());
            case Block.Link link -> List.of(link(link));
            case Block.Input input -> fields.input(input);
            case Block.Choices choices -> fields.choices(choices);
            case Block.Item(String text, Button button) -> item(text, button);
            case Block.Buttons(List<Button> buttons) -> buttons(buttons);
        };
    }

    private static List<LayoutBlock> heading(String text) {
        return text.isBlank() ? List.of() : List.of(header(block -> block.text(plain(text, BlockKit.HEADER))));
    }

    private static List<LayoutBlock> paragraph(String text) {
        return SlackText.split(text, BlockKit.SECTION).stream()
                .<LayoutBlock>map(piece -> section(block -> block.text(plain(piece, BlockKit.SECTION))))
                .toList();
    }

    private List<LayoutBlock> picture(Block.Picture picture) {
        return Optional.ofNullable(files.get(picture))
                .map(file -> image(file, picture.alternative()))
                .orElseGet(() -> paragraph(picture.alternative()));
    }

    private static List<LayoutBlock> image(String file, String alternative) {
        String words = plain(alternative, BlockKit.ALTERNATIVE).getText();
        SlackFileObject shown = SlackFileObject.builder().id(file).build();
        return List.of(Blocks.image(block -> block.slackFile(shown).altText(words)));
    }

    /// Rich text has no markup: the text is shown as it was written.
    private static List<LayoutBlock> quote(String text) {
        return SlackText.split(text, BlockKit.SECTION).stream()
                .map(piece -> RichTextSectionElement.Text.builder().text(piece).build())
                .map(piece -> richTextQuote(quote -> quote.elements(List.of(piece))))
                .<LayoutBlock>map(quote -> richText(block -> block.elements(List.of(quote))))
                .toList();
    }

    private static List<LayoutBlock> note(String text) {
        return SlackText.split(text, BlockKit.SECTION).stream()
                .<LayoutBlock>map(piece -> context(List.of(plain(piece, BlockKit.SECTION))))
                .toList();
    }

    private static List<LayoutBlock> facts(List<Block.Fact> facts) {
        return facts.stream()
                .map(BlockKitRenderer::fact)
                .gather(Gatherers.windowFixed(BlockKit.FIELDS))
                .<LayoutBlock>map(row -> section(block -> block.fields(row)))
                .toList();
    }

    private static TextObject fact(Block.Fact fact) {
        String label = SlackText.escaped(fact.label(), BlockKit.FACT_LABEL);
        String value = SlackText.escaped(fact.value(), BlockKit.FACT_VALUE);
        return MarkdownTextObject.builder()
                .text("*" + label + "*\n" + value)
                .verbatim(true)
                .build();
    }

    private static LayoutBlock link(Block.Link link) {
        RichTextSectionElement.Link shown = RichTextSectionElement.Link.builder()
                .url(link.address())
                .text(plain(link.label(), BlockKit.FACT_LABEL).getText())
                .build();
        return richText(block -> block.elements(List.of(richTextSection(line -> line.elements(List.of(shown))))));
    }

    private List<LayoutBlock> item(String text, Button button) {
        return List.of(
                section(block -> block.text(plain(text, BlockKit.SECTION)).accessory(buttonElement(button))));
    }

    private List<LayoutBlock> buttons(List<Button> buttons) {
        return buttons.stream()
                .<BlockElement>map(this::buttonElement)
                .gather(Gatherers.windowFixed(BlockKit.BUTTONS))
                .<LayoutBlock>map(row -> actions(row))
                .toList();
    }

    private ButtonElement buttonElement(Button button) {
        return button(element -> {
            element.text(plain(button.label(), BlockKit.BUTTON))
                    .actionId(unique(button.action()))
                    .value(ButtonValue.of(button).text());
            return switch (button.look()) {
                case PRIMARY -> element.style("primary");
                case DANGER -> element.style("danger");
                case PLAIN -> element;
            };
        });
    }

    /// Slack requires unique action ids in a message: the wanted id or, if it is taken, one that starts with it.
    private String unique(String wanted) {
        String id = TextLimit.text(wanted, BlockKit.ACTION_ID);
        for (int count = 2; !ids.add(id); count++) {
            String ending = "#" + count;
            id = TextLimit.text(wanted, BlockKit.ACTION_ID - ending.length()) + ending;
        }
        return id;
    }
}
