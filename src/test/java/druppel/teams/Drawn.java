package druppel.teams;

import druppel.message.Block;
import druppel.message.Card;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A drawn card as the JSON that Teams is sent.
record Drawn(JsonNode json) {

    static Drawn of(Card card) {
        return new Drawn(JsonMapper.shared().readTree(AdaptiveCards.draw(card).toString()));
    }

    static Drawn of(Block... blocks) {
        return of(Card.of(blocks));
    }

    /// The first thing in it.
    JsonNode first() {
        return json.at("/body/0");
    }

    /// Everything in it, however deep.
    Stream<JsonNode> all() {
        return all(json);
    }

    /// Everything with this type.
    List<JsonNode> typed(String type) {
        return all().filter(node -> node.path("type").asString("").equals(type)).toList();
    }

    /// What its runs say.
    List<String> runs() {
        return typed("TextRun").stream().map(run -> run.path("text").asString()).toList();
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(Drawn::all));
    }
}
