package druppel.platform.slack;

import com.slack.api.util.json.GsonFactory;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.slack.render.BlockKit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A drawn card as the JSON that Slack is sent.
public record RenderedBlocks(JsonNode json) {

    public static RenderedBlocks of(Card card) {
        return of(card, Map.of());
    }

    /// The same with pictures that are among Slack's files.
    public static RenderedBlocks of(Card card, Map<Block.Picture, String> files) {
        String text = GsonFactory.createSnakeCase().toJson(BlockKit.draw(card, files, BlockKit.BLOCKS));
        return new RenderedBlocks(JsonMapper.shared().readTree(text));
    }

    /// Everything in it, however deep.
    public Stream<JsonNode> all() {
        return all(json);
    }

    /// Everything with this type.
    public List<JsonNode> typed(String type) {
        return all().filter(node -> node.path("type").asString("").equals(type)).toList();
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(RenderedBlocks::all));
    }
}
