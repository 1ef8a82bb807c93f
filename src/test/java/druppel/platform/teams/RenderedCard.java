package druppel.platform.teams;

import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.teams.render.AdaptiveCards;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A rendered card as the JSON that Teams receives.
public record RenderedCard(JsonNode json) {

    public static RenderedCard of(Card card) {
        return new RenderedCard(
                JsonMapper.shared().readTree(AdaptiveCards.render(card).toString()));
    }

    public static RenderedCard of(Block... blocks) {
        return of(Card.of(blocks));
    }

    /// The first element.
    public JsonNode first() {
        return json.at("/body/0");
    }

    /// All nodes, at any depth.
    public Stream<JsonNode> all() {
        return all(json);
    }

    /// All nodes with this type.
    public List<JsonNode> typed(String type) {
        return all().filter(node -> node.path("type").asString("").equals(type)).toList();
    }

    /// The texts of its text runs.
    public List<String> runs() {
        return typed("TextRun").stream().map(run -> run.path("text").asString()).toList();
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(RenderedCard::all));
    }
}
