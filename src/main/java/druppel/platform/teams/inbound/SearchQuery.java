package druppel.platform.teams.inbound;

import druppel.chat.SearchResult;
import druppel.platform.teams.render.AdaptiveCards;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Search query of the message extension, and its results in Teams' format.
public final class SearchQuery {
    public static final String PARAMETER = "about";

    /// The maximum number of results on a page.
    public static final int MOST = 25;

    private static final String PREVIEW = "application/vnd.microsoft.card.thumbnail";
    private static final int LONGEST = 100;
    private static final int FARTHEST = 10_000;

    private SearchQuery() {}

    /// The search text; empty before the first letter.
    static String wanted(Activity query) {
        return query.json()
                .at("/value/parameters")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals(PARAMETER))
                .findFirst()
                .flatMap(one -> one.path("value").stringValueOpt())
                .map(letters -> letters.substring(0, Math.min(letters.length(), LONGEST)))
                .orElse("");
    }

    /// The number of results to skip; untrusted input.
    public static int skipped(Activity query) {
        return Optional.of(query.json().at("/value/queryOptions/skip"))
                .filter(JsonNode::isInt)
                .map(skip -> Math.clamp(skip.asInt(), 0, FARTHEST))
                .orElse(0);
    }

    /// The results in Teams' format, each with the card that it inserts.
    public static ObjectNode results(List<SearchResult> found) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ObjectNode extension = answer.putObject("composeExtension");
        extension.put("type", "result").put("attachmentLayout", "list");
        ArrayNode attachments = extension.putArray("attachments");
        found.forEach(one -> attachments.add(result(one)));
        return answer;
    }

    /// A text in place of the results.
    public static ObjectNode message(String text) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.putObject("composeExtension").put("type", "message").put("text", text);
        return answer;
    }

    private static ObjectNode result(SearchResult one) {
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("contentType", AdaptiveCards.CONTENT_TYPE).set("content", AdaptiveCards.readOnly(one.card()));
        result.putObject("preview")
                .put("contentType", PREVIEW)
                .putObject("content")
                .put("title", one.title())
                .put("text", one.text());
        return result;
    }
}
