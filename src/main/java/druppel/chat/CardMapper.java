package druppel.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import druppel.message.Block;
import druppel.message.Picture;
import java.util.Optional;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/// JSON serialisation of stored cards; each block has its kind, such as `{"kind":"Heading",…}`.
public final class CardMapper {
    public static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, Kind.class)
            .addMixIn(RequestedTip.class, Kind.class)
            .addMixIn(Picture.class, AsSvg.class)
            .build();

    private CardMapper() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}

    @JsonSerialize(as = Picture.class)
    @JsonDeserialize(as = StoredPicture.class)
    private interface AsSvg {
        @JsonProperty
        String svg();
    }

    /// An image stored as SVG, which cannot be rendered in another format.
    public record StoredPicture(String svg) implements Picture {
        @Override
        public Optional<byte[]> png() {
            return Optional.empty();
        }
    }
}
