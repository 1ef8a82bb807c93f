package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Activities that are malformed at any place: each gets a response, and none breaks the endpoint.
@Tag("slow")
class CrookedActivitiesTest {
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 401, 403, 501);
    private static final List<String> INSTEAD = List.of("{}", "[7]", "7", "\"x\"", "null", "[{}]");

    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @AfterEach
    void close() {
        application.close();
    }

    static Stream<String> kinds() {
        return Stream.of("said", "executed", "installed", "changed", "aloud", "query", "opening", "sent");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyOneIsAnswered(String kind) throws Exception {
        String token = application.token(application.connector.service() + "/");
        List<String> odd = new ArrayList<>();
        for (String body : crooked(activity(kind))) {
            int status = application.send(body, token).statusCode();
            if (!ANSWERS.contains(status)) {
                odd.add(status + " " + body);
            }
        }
        application.settle();

        assertThat(odd).isEmpty();
        assertThat(application
                        .deliver(application.sampleActivities.said("bram", "99", "hello"))
                        .statusCode())
                .isEqualTo(200);
    }

    private ObjectNode activity(String kind) {
        SampleActivities as = application.sampleActivities;
        return switch (kind) {
            case "said" -> as.said("anna", "1", "streak");
            case "executed" -> as.executed("anna", "1", "7", "done:1", Map.of("reflection", "x"));
            case "installed" -> as.installed("anna", "1", "add");
            case "changed" -> as.changed("anna", "1", "messageUpdate", "editMessage", "x");
            case "query" -> as.query("anna", "1", "trust");
            case "opening" -> as.opening("anna", "1", "keep", "<p>x</p>");
            case "sent" -> as.sent("anna", "1", "keep:day", Map.of("reflection", "x"));
            default ->
                as.aloud(
                        "anna",
                        "1",
                        "tip",
                        mention -> mention.put("type", "mention")
                                .putObject("mentioned")
                                .put("id", SampleActivities.BOT));
        };
    }

    private static List<String> crooked(ObjectNode activity) {
        List<String> all = new ArrayList<>();
        for (JsonPointer place : places(activity, JsonPointer.empty())) {
            INSTEAD.forEach(instead -> all.add(with(activity, place, instead)));
        }
        return all;
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        List<JsonPointer> places = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> {
                JsonPointer there = here.appendProperty(field.getKey());
                places.add(there);
                places.addAll(places(field.getValue(), there));
            });
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            JsonPointer there = here.appendIndex(index);
            places.add(there);
            places.addAll(places(node.get(index), there));
        }
        return places;
    }

    private static String with(ObjectNode activity, JsonPointer place, String instead) {
        ObjectNode crooked = activity.deepCopy();
        JsonNode value = JsonMapper.shared().readTree(instead);
        JsonNode parent = crooked.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        return crooked.toString();
    }
}
