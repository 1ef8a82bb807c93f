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

/// A rendered card as the JSON that Slack receives.
public record RenderedBlocks(JsonNode json) {

    public static RenderedBlocks of(Card card) {
        return of(card, Map.of());
    }

    /// A card with uploaded images.
    public static RenderedBlocks of(Card card, Map<Block.Picture, String> files) {
        String text = GsonFactory.createSnakeCase().toJson(BlockKit.render(card, files, BlockKit.BLOCKS));
        return new RenderedBlocks(JsonMapper.shared().readTree(text));
    }

    /// All nodes, at any depth.
    public Stream<JsonNode> all() {
        return all(json);
    }

    /// All nodes with this type.
    public List<JsonNode> typed(String type) {
        return all().filter(node -> node.path("type").asString("").equals(type)).toList();
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(RenderedBlocks::all));
    }
}
