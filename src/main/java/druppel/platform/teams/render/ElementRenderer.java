package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Block.Fact;
import druppel.message.Block.Someone;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.teams.render.RichTextLines.TextStyle;
import java.util.Base64;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Renders the blocks of one card within a size limit.
final class ElementRenderer {
    private static final int HEADING = 300;
    private static final int FACTS_IN_A_ROW = 2;
    private static final int ALTERNATIVE = 2_000;
    private static final int ID = 100;

    private final CardSizeLimit cardSizeLimit;
    private final AdaptiveCardInputRenderer inputs;
    private final ActionRenderer actions;
    private final MentionEntities mentionEntities;

    ElementRenderer(Card card, CardSizeLimit cardSizeLimit) {
        this.cardSizeLimit = cardSizeLimit;
        inputs = new AdaptiveCardInputRenderer(cardSizeLimit);
        actions = new ActionRenderer(card);
        mentionEntities = MentionEntities.of(card);
    }

    List<ObjectNode> render(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> heading(text);
            case Block.Paragraph(String text) -> lines(text, TextStyle.ORDINARY);
            case Block.Quote(String text) -> quote(text);
            case Block.Note(String text) -> lines(text, TextStyle.SMALL);
            case Block.Facts(List<Fact> facts) -> facts(facts);
            case Block.People(List<Someone> people, boolean _) ->
                people.stream().map(this::person).toList();
            case Block.Picture picture -> picture(picture);
            case Block.File file -> lines(file.otherwise(), TextStyle.SMALL);
            case Block.Link link -> List.of(actions.link(link));
            case Block.Input input -> List.of(inputs.input(input));
            case Block.Choices choices -> inputs.choices(choices);
            case Block.Item item -> List.of(item(item));
            case Block.Buttons(List<Button> buttons) -> actions.render(buttons);
        };
    }

    /// Only a `TextBlock` can be a heading, and its text is Markdown.
    private List<ObjectNode> heading(String text) {
        return text.isBlank()
                ? List.of()
                : List.of(element("TextBlock")
                        .put("text", TeamsText.escaped(text, cardSizeLimit.atMost(HEADING)))
                        .put("style", "heading")
                        .put("size", "Medium")
                        .put("weight", "Bolder")
                        .put("wrap", true));
    }

    private List<ObjectNode> lines(String text, TextStyle textStyle) {
        return RichTextLines.of(TeamsText.plain(text, cardSizeLimit.longest()), textStyle);
    }

    private List<ObjectNode> quote(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        ObjectNode quote = element("Container").put("style", "emphasis");
        String words = "“" + TeamsText.plain(text.strip(), cardSizeLimit.longest()) + "”";
        quote.putArray("items").addAll(RichTextLines.of(words, TextStyle.QUOTED));
        return List.of(quote);
    }

    private List<ObjectNode> facts(List<Fact> facts) {
        return facts.stream()
                .map(this::fact)
                .gather(Gatherers.windowFixed(FACTS_IN_A_ROW))
                .map(ElementRenderer::row)
                .toList();
    }

    private static ObjectNode row(List<ObjectNode> columns) {
        ObjectNode row = element("ColumnSet");
        row.putArray("columns").addAll(columns);
        return row;
    }

    private ObjectNode item(Block.Item item) {
        return row(List.of(
                column("stretch", lines(item.text(), TextStyle.ORDINARY)),
                column("auto", actions.render(List.of(item.button())))));
    }

    private static ObjectNode column(String width, List<ObjectNode> items) {
        ObjectNode column = element("Column").put("width", width).put("verticalContentAlignment", "Center");
        column.putArray("items").addAll(items);
        return column;
    }

    private ObjectNode fact(Fact fact) {
        ObjectNode column = element("Column").put("width", "stretch");
        column.putArray("items")
                .addAll(lines(fact.label(), TextStyle.SMALL))
                .addAll(lines(fact.value(), TextStyle.STRONG).stream()
                        .map(line -> line.put("spacing", "None"))
                        .toList());
        return column;
    }

    private ObjectNode person(Someone someone) {
        return mentionEntities.line(someone).orElseGet(() -> byId(someone));
    }

    /// Teams does not render user ids as names.
    private ObjectNode byId(Someone someone) {
        String id = someone.id().isBlank() ? "–" : someone.id();
        String remark = TeamsText.plain(someone.remark(), cardSizeLimit.longest());
        return RichTextLines.runs(Stream.of(
                RichTextLines.run(TeamsText.plain(id, cardSizeLimit.atMost(ID)), TextStyle.STRONG),
                RichTextLines.run(": " + remark, TextStyle.ORDINARY)));
    }

    private List<ObjectNode> picture(Block.Picture picture) {
        return picture.image()
                .png()
                .filter(png -> cardSizeLimit.pictures())
                .map(png -> List.of(image(png, picture.alternative())))
                .orElseGet(() -> lines(picture.alternative(), TextStyle.ORDINARY));
    }

    /// An image that can be opened in full size on a phone.
    private ObjectNode image(byte[] png, String alternative) {
        ObjectNode image = element("Image")
                .put("url", "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .put("altText", TeamsText.plain(alternative, cardSizeLimit.atMost(ALTERNATIVE)))
                .put("size", "Stretch");
        image.putObject("msteams").put("allowExpand", true);
        return image;
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    static ObjectNode element(String type) {
        return object().put("type", type);
    }
}
