package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.common.Sha256;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final PlatformUser ANNA = person("anna");

    private final Walls walls = new Walls();

    @Test
    void whatHangsIsFound() {
        hang(ANNA, "a", Place.WHISPER);

        assertThat(walls.find(ANNA, Sha256.of("a"), Place.WHISPER)).contains("F-a");
    }

    @Test
    void thePictureLookedAtLongestAgoIsTakenDown() {
        List.of("a", "b", "c", "d").forEach(name -> hang(ANNA, name, Place.WHISPER));
        walls.find(ANNA, Sha256.of("a"), Place.WHISPER);

        assertThat(walls.takeDown(ANNA)).containsExactly("F-b");
    }

    @Test
    void aPictureThatAMessageHasShownSinceIsLeft() {
        hang(ANNA, "a", Place.WHISPER);
        walls.find(ANNA, Sha256.of("a"), Place.MESSAGE);
        List.of("b", "c", "d").forEach(name -> hang(ANNA, name, Place.WHISPER));

        assertThat(walls.takeDown(ANNA)).isEmpty();
    }

    @Test
    void whoWasShownNothingForLongestIsForgotten() {
        hang(ANNA, "a", Place.WHISPER);
        for (int number = 0; number < Walls.PEOPLE; number++) {
            hang(person("somebody-" + number), "a", Place.WHISPER);
        }

        assertThat(walls.find(ANNA, Sha256.of("a"), Place.WHISPER)).isEmpty();
    }

    private void hang(PlatformUser owner, String name, Place place) {
        walls.hang(owner, Sha256.of(name), "F-" + name, place);
    }

    private static PlatformUser person(String user) {
        return new PlatformUser(Platform.SLACK, "T1", user);
    }
}
