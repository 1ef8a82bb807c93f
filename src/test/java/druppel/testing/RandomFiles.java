package druppel.testing;

import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.slack.outbound.ImageUploads;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Random file ids for some of a card's images.
public final class RandomFiles {
    private RandomFiles() {}

    public static Map<Block.Picture, String> of(Card card, RandomGenerator random) {
        return ImageUploads.pictures(card).stream()
                .filter(picture -> random.nextInt(4) > 0)
                .distinct()
                .collect(Collectors.toMap(picture -> picture, file -> "F" + random.nextInt(1_000)));
    }
}
