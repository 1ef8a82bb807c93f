package druppel.local;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import druppel.app.DeliveryId;
import druppel.core.talk.Block;
import druppel.core.talk.Card;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The form in which the transcript keeps a card: JSON, each block with its kind, such as
/// `{"kind":"Heading",…}`.
final class CardJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Block.class, Kind.class).build();

    private CardJson() {}

    /// A card with the delivery it carries.
    record Posted(Card card, Optional<DeliveryId> delivery) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}

    static String write(Posted posted) {
        return JSON.writeValueAsString(posted);
    }

    static Posted read(String json) {
        return JSON.readValue(json, Posted.class);
    }
}
