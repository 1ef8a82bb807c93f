package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.teams.render.RichTextLines.TextStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Adaptive Card renderer. Texts never become markup, and cards that exceed Teams' size limit are reduced:
/// images first, then the ends of texts.
public final class AdaptiveCards {
    public static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

    /// Teams accepts 100 KB for each message and recommends less than 80 KB; this leaves room for the activity
    /// around the card.
    static final int BYTES = 76_000;

    private static final int ALTERNATIVE = 2_000;
    private static final String EMPTY = "–";

    private AdaptiveCards() {}

    public static ObjectNode render(Card card) {
        return CardSizeLimit.ALL.stream()
                .map(cardSizeLimit -> rendered(card, cardSizeLimit))
                .filter(rendered -> size(rendered) <= BYTES)
                .findFirst()
                .orElseGet(() -> shortened(rendered(card, CardSizeLimit.ALL.getLast())));
    }

    /// The card for a task module, which supports submit actions only.
    public static ObjectNode forTaskModule(Card card) {
        ObjectNode rendered = render(card);
        rendered.findValues("actions").forEach(actions -> useFallbacks((ArrayNode) actions));
        return rendered;
    }

    private static void useFallbacks(ArrayNode actions) {
        for (int place = 0; place < actions.size(); place++) {
            if (actions.get(place).has("fallback")) {
                actions.set(place, actions.get(place).path("fallback"));
            }
        }
    }

    /// The card without buttons and inputs, for reading only.
    public static ObjectNode readOnly(Card card) {
        List<Block> blocks =
                card.blocks().stream().filter(block -> !block.interactive()).toList();
        return render(blocks.isEmpty() ? Card.text(EMPTY) : new Card(blocks));
    }

    /// The size of the card as Teams counts it: UTF-16 bytes without images, or the actual bytes if that is
    /// more.
    public static int size(ObjectNode json) {
        String text = json.toString();
        int pictures = json.findValues("url").stream()
                .mapToInt(url -> url.asString().length())
                .sum();
        return Math.max(text.getBytes(StandardCharsets.UTF_8).length, 2 * (text.length() - pictures));
    }

    private static ObjectNode rendered(Card card, CardSizeLimit cardSizeLimit) {
        ElementRenderer renderer = new ElementRenderer(card, cardSizeLimit);
        ObjectNode rendered = JsonMapper.shared().createObjectNode();
        rendered.put("type", "AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("fallbackText", TeamsText.marked(text(card), cardSizeLimit.atMost(ALTERNATIVE)));
        ObjectNode properties = teamsProperties(card, cardSizeLimit);
        if (!properties.isEmpty()) {
            rendered.set("msteams", properties);
        }
        List<ObjectNode> body = new ArrayList<>();
        card.blocks().forEach(block -> body.addAll(renderer.render(block)));
        rendered.putArray("body").addAll(body.isEmpty() ? RichTextLines.of(EMPTY, TextStyle.ORDINARY) : body);
        return rendered;
    }

    /// Adds properties specific to Teams: full width for an image, and mentions.
    private static ObjectNode teamsProperties(Card card, CardSizeLimit cardSizeLimit) {
        ObjectNode properties = ElementRenderer.object();
        if (cardSizeLimit.pictures() && card.blocks().stream().anyMatch(Block.Picture.class::isInstance)) {
            properties.put("width", "Full");
        }
        List<ObjectNode> mentioned = MentionEntities.of(card).entities();
        if (!mentioned.isEmpty()) {
            properties.putArray("entities").addAll(mentioned);
        }
        return properties;
    }

    private static String text(Card card) {
        String text = card.plainText();
        return text.isBlank() ? EMPTY : text;
    }

    /// Drops blocks from the end until the card fits; buttons and inputs are dropped last.
    private static ObjectNode shortened(ObjectNode rendered) {
        List<ObjectNode> body = new ArrayList<>(
                rendered.path("body").valueStream().map(ObjectNode.class::cast).toList());
        int surplus = size(rendered) - BYTES;
        while (surplus > 0) {
            surplus -= size(body.remove(lastRemovable(body)));
        }
        rendered.putArray("body").addAll(body.isEmpty() ? RichTextLines.of(EMPTY, TextStyle.ORDINARY) : body);
        return rendered;
    }

    private static int lastRemovable(List<ObjectNode> body) {
        for (int index = body.size() - 1; index >= 0; index--) {
            String type = body.get(index).path("type").asString("");
            if (!type.equals("ActionSet") && !type.startsWith("Input.")) {
                return index;
            }
        }
        return body.size() - 1;
    }
}
