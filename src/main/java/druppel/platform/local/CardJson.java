package druppel.platform.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import druppel.message.Block;
import druppel.message.Picture;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/// JSON serialisation of cards in the transcript; each block has its kind, such as `{"kind":"Heading",…}`.
final class CardJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, Kind.class)
            .addMixIn(Picture.class, AsSvg.class)
            .build();

    private CardJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}

    @JsonSerialize(as = Picture.class)
    @JsonDeserialize(as = StoredPicture.class)
    private interface AsSvg {
        @JsonProperty
        String svg();
    }

    static String write(Posted posted) {
        return JSON.writeValueAsString(posted);
    }

    static Posted read(String json) {
        return JSON.readValue(json, Posted.class);
    }
}
