package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Card;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Adaptive Card renderer. Texts never become markup, and cards that exceed Teams' size limit are reduced:
/// images first, then the ends of texts.
public final class AdaptiveCards {
    /// Teams accepts 100 KB for each message and recommends less than 80 KB; this leaves room for the activity
    /// around the card.
    static final int BYTES = 76_000;

    private static final int ALTERNATIVE = 2_000;
    private static final String EMPTY = "–";

    private AdaptiveCards() {}

    public static ObjectNode draw(Card card) {
        return CardSizeLimit.ALL.stream()
                .map(cardSizeLimit -> drawn(card, cardSizeLimit))
                .filter(drawn -> size(drawn) <= BYTES)
                .findFirst()
                .orElseGet(() -> spared(drawn(card, CardSizeLimit.ALL.getLast())));
    }

    /// The card for a task module, which supports submit actions only.
    public static ObjectNode inWindow(Card card) {
        ObjectNode drawn = draw(card);
        drawn.findValues("actions").forEach(actions -> submitted((ArrayNode) actions));
        return drawn;
    }

    private static void submitted(ArrayNode actions) {
        for (int place = 0; place < actions.size(); place++) {
            if (actions.get(place).has("fallback")) {
                actions.set(place, actions.get(place).path("fallback"));
            }
        }
    }

    /// The card without buttons and inputs, for reading only.
    public static ObjectNode toRead(Card card) {
        List<Block> blocks =
                card.blocks().stream().filter(block -> !block.interactive()).toList();
        return draw(blocks.isEmpty() ? Card.text(EMPTY) : new Card(blocks));
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

    private static ObjectNode drawn(Card card, CardSizeLimit cardSizeLimit) {
        ElementRenderer drawing = new ElementRenderer(card, cardSizeLimit);
        ObjectNode drawn = JsonMapper.shared().createObjectNode();
        drawn.put("type", "AdaptiveCard")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("fallbackText", TeamsText.marked(words(card), cardSizeLimit.atMost(ALTERNATIVE)));
        ObjectNode extras = forTeams(card, cardSizeLimit);
        if (!extras.isEmpty()) {
            drawn.set("msteams", extras);
        }
        List<ObjectNode> body = new ArrayList<>();
        card.blocks().forEach(block -> body.addAll(drawing.draw(block)));
        drawn.putArray("body").addAll(body.isEmpty() ? RichTextLines.of(EMPTY, TextStyle.ORDINARY) : body);
        return drawn;
    }

    /// Adds properties specific to Teams: full width for an image, and mentions.
    private static ObjectNode forTeams(Card card, CardSizeLimit cardSizeLimit) {
        ObjectNode extras = ElementRenderer.object();
        if (cardSizeLimit.pictures() && card.blocks().stream().anyMatch(Block.Picture.class::isInstance)) {
            extras.put("width", "Full");
        }
        List<ObjectNode> mentioned = MentionEntities.of(card).entities();
        if (!mentioned.isEmpty()) {
            extras.putArray("entities").addAll(mentioned);
        }
        return extras;
    }

    private static String words(Card card) {
        String words = card.plainText();
        return words.isBlank() ? EMPTY : words;
    }

    /// Drops blocks from the end until the card fits; buttons and inputs are dropped last.
    private static ObjectNode spared(ObjectNode drawn) {
        List<ObjectNode> body = new ArrayList<>(
                drawn.path("body").valueStream().map(ObjectNode.class::cast).toList());
        int surplus = size(drawn) - BYTES;
        while (surplus > 0) {
            surplus -= size(body.remove(lastToSpare(body)));
        }
        drawn.putArray("body").addAll(body.isEmpty() ? RichTextLines.of(EMPTY, TextStyle.ORDINARY) : body);
        return drawn;
    }

    private static int lastToSpare(List<ObjectNode> body) {
        for (int index = body.size() - 1; index >= 0; index--) {
            String type = body.get(index).path("type").asString("");
            if (!type.equals("ActionSet") && !type.startsWith("Input.")) {
                return index;
            }
        }
        return body.size() - 1;
    }
}
