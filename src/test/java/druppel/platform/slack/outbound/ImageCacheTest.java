package druppel.platform.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.Sha256;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.BlockKit.Surface;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageCacheTest {
    private static final PlatformUser ANNA = person("anna");

    private final ImageCache imageCache = new ImageCache();

    @Test
    void whatHangsIsFound() {
        put(ANNA, "a", Surface.WHISPER);

        assertThat(imageCache.find(ANNA, Sha256.of("a"), Surface.WHISPER)).contains("F-a");
    }

    @Test
    void thePictureLookedAtLongestAgoIsTakenDown() {
        List.of("a", "b", "c", "d").forEach(name -> put(ANNA, name, Surface.WHISPER));
        imageCache.find(ANNA, Sha256.of("a"), Surface.WHISPER);

        assertThat(imageCache.evict(ANNA)).containsExactly("F-b");
    }

    @Test
    void aPictureThatAMessageHasShownSinceIsLeft() {
        put(ANNA, "a", Surface.WHISPER);
        imageCache.find(ANNA, Sha256.of("a"), Surface.MESSAGE);
        List.of("b", "c", "d").forEach(name -> put(ANNA, name, Surface.WHISPER));

        assertThat(imageCache.evict(ANNA)).isEmpty();
    }

    @Test
    void whoWasShownNothingForLongestIsForgotten() {
        put(ANNA, "a", Surface.WHISPER);
        for (int number = 0; number < ImageCache.PEOPLE; number++) {
            put(person("somebody-" + number), "a", Surface.WHISPER);
        }

        assertThat(imageCache.find(ANNA, Sha256.of("a"), Surface.WHISPER)).isEmpty();
    }

    private void put(PlatformUser owner, String name, Surface surface) {
        imageCache.put(owner, Sha256.of(name), "F-" + name, surface);
    }

    private static PlatformUser person(String user) {
        return new PlatformUser(Platform.SLACK, "T1", user);
    }
}
