package druppel.platform.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.Sha256;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.BlockKit.Surface;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageLruTest {
    private static final PlatformUser ANNA = person("anna");

    private final ImageLru imageLru = new ImageLru();

    @Test
    void whatHangsIsFound() {
        hang(ANNA, "a", Surface.WHISPER);

        assertThat(imageLru.find(ANNA, Sha256.of("a"), Surface.WHISPER)).contains("F-a");
    }

    @Test
    void thePictureLookedAtLongestAgoIsTakenDown() {
        List.of("a", "b", "c", "d").forEach(name -> hang(ANNA, name, Surface.WHISPER));
        imageLru.find(ANNA, Sha256.of("a"), Surface.WHISPER);

        assertThat(imageLru.takeDown(ANNA)).containsExactly("F-b");
    }

    @Test
    void aPictureThatAMessageHasShownSinceIsLeft() {
        hang(ANNA, "a", Surface.WHISPER);
        imageLru.find(ANNA, Sha256.of("a"), Surface.MESSAGE);
        List.of("b", "c", "d").forEach(name -> hang(ANNA, name, Surface.WHISPER));

        assertThat(imageLru.takeDown(ANNA)).isEmpty();
    }

    @Test
    void whoWasShownNothingForLongestIsForgotten() {
        hang(ANNA, "a", Surface.WHISPER);
        for (int number = 0; number < ImageLru.PEOPLE; number++) {
            hang(person("somebody-" + number), "a", Surface.WHISPER);
        }

        assertThat(imageLru.find(ANNA, Sha256.of("a"), Surface.WHISPER)).isEmpty();
    }

    private void hang(PlatformUser owner, String name, Surface surface) {
        imageLru.hang(owner, Sha256.of(name), "F-" + name, surface);
    }

    private static PlatformUser person(String user) {
        return new PlatformUser(Platform.SLACK, "T1", user);
    }
}
