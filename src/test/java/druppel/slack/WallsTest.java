package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.Person;
import druppel.app.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final Person ANNA = person("anna");

    private final Walls walls = new Walls();

    @Test
    void whatHangsIsFound() {
        hang(ANNA, "a", Place.PASSING);

        assertThat(walls.find(ANNA, Digest.of("a"), Place.PASSING)).contains("F-a");
    }

    @Test
    void thePictureLookedAtLongestAgoIsTakenDown() {
        List.of("a", "b", "c", "d").forEach(name -> hang(ANNA, name, Place.PASSING));
        walls.find(ANNA, Digest.of("a"), Place.PASSING);

        assertThat(walls.takeDown(ANNA)).containsExactly("F-b");
    }

    @Test
    void aPictureThatAMessageHasShownSinceIsLeft() {
        hang(ANNA, "a", Place.PASSING);
        walls.find(ANNA, Digest.of("a"), Place.LASTING);
        List.of("b", "c", "d").forEach(name -> hang(ANNA, name, Place.PASSING));

        assertThat(walls.takeDown(ANNA)).isEmpty();
    }

    @Test
    void whoWasShownNothingForLongestIsForgotten() {
        hang(ANNA, "a", Place.PASSING);
        for (int number = 0; number < Walls.PEOPLE; number++) {
            hang(person("somebody-" + number), "a", Place.PASSING);
        }

        assertThat(walls.find(ANNA, Digest.of("a"), Place.PASSING)).isEmpty();
    }

    private void hang(Person owner, String name, Place place) {
        walls.hang(owner, Digest.of(name), "F-" + name, place);
    }

    private static Person person(String user) {
        return new Person(Platform.SLACK, "T1", user);
    }
}
