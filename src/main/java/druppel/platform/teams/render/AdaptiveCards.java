package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Card;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Draws cards as Adaptive Cards. Nothing of a text turns into markup, and what Teams would refuse
/// for its size gives way: pictures first, then the ends of texts.
public final class AdaptiveCards {
    /// Teams takes 100 KB a message and advises to stay below 80; what goes around the card needs
    /// room too.
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

    /// The same for a window, in which nothing is executed but only submitted.
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

    /// The same with nothing to press or fill in, for where a card is only to be read.
    public static ObjectNode toRead(Card card) {
        List<Block> blocks =
                card.blocks().stream().filter(block -> !block.interactive()).toList();
        return draw(blocks.isEmpty() ? Card.text(EMPTY) : new Card(blocks));
    }

    /// How many bytes it takes, on the way and as Teams counts: in UTF-16, pictures aside.
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

    /// What only Teams knows: the whole width for a picture, and who is mentioned.
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

    /// Leaves out as much from the end as it takes; what can be pressed or filled in stays longest.
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
