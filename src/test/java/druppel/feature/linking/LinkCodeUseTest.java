package druppel.feature.linking;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Codes for linking two places: whose they are, how long they last, and who may try them.
class LinkCodeUseTest extends LinkTest {

    @Test
    void theCodeOfSomebodyWhoHasLeftDoesNotWork() {
        String code = code(ANNA);
        house.says(ANNA, "stop");

        assertThat(said(house.says(ELSEWHERE, "nudge link " + code))).startsWith("That code does");
    }

    @Test
    void whoHasNotJoinedGetsNoCode() {
        assertThat(said(house.says(STRANGER, "nudge link"))).startsWith("That works once");
    }

    @Test
    void aSecondPressSaysTheSameAgain() {
        String code = code(ANNA);
        house.says(ELSEWHERE, "nudge link " + code);
        Reply first = house.presses(ELSEWHERE, "link:" + code);
        Reply second = house.presses(ELSEWHERE, "link:" + code);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aCodeLinksOnce() {
        String code = code(ANNA);
        house.presses(ELSEWHERE, "link:" + code);

        assertThat(said(house.presses(STRANGER, "link:" + code))).startsWith("That code does not");
        assertThat(house.member(STRANGER)).isNotEqualTo(house.member(ANNA));
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        String code = code(ANNA);
        house.jumpTo(house.now.get().plus(Duration.ofMinutes(10)));

        assertThat(said(house.presses(ELSEWHERE, "link:" + code))).startsWith("That code does not");
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldOne() {
        String old = code(ANNA);
        code(ANNA);

        assertThat(said(house.says(ELSEWHERE, "nudge link " + old)))
                .startsWith("That code does not");
    }

    @Test
    void onesOwnCodeSaysWhereItBelongs() {
        String code = code(ANNA);

        assertThat(said(house.says(ANNA, "nudge link " + code)))
                .startsWith("That is your own code");
    }

    @Test
    void askingDoesNotUseTheCodeUp() {
        String code = code(ANNA);
        house.says(ELSEWHERE, "nudge link " + code);
        house.presses(ELSEWHERE, "link:no");
        house.presses(ELSEWHERE, "link:" + code);

        assertThat(house.member(ELSEWHERE)).isEqualTo(house.member(ANNA));
    }

    @Test
    void afterTenWrongCodesTheRightOneWaitsAsWell() {
        String code = code(ANNA);
        guessTenTimes();

        assertThat(said(house.says(STRANGER, "nudge link " + code)))
                .contains("Try again in an hour");
        assertThat(said(house.presses(STRANGER, "link:" + code))).contains("Try again in an hour");
    }

    @Test
    void anHourLaterTheyCanTryAgain() {
        guessTenTimes();
        house.jumpTo(house.now.get().plus(Duration.ofMinutes(61)));

        assertThat(said(house.says(STRANGER, "nudge link " + code(ANNA))))
                .startsWith("Shall I link");
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneIsLinked() throws InterruptedException {
        String code = code(ANNA);
        house.says(ELSEWHERE, "nudge link " + code);
        house.says(STRANGER, "nudge link " + code);

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(
                    List.of(
                            () -> house.presses(ELSEWHERE, "link:" + code),
                            () -> house.presses(STRANGER, "link:" + code)));
        }
        assertThat(places(ANNA)).hasSize(1);
        assertThat(house.member(ELSEWHERE)).isNotEqualTo(house.member(STRANGER));
    }

    @Test
    void aCodeThatWasTypedIntoAButtonIsCheckedAsWell() {
        assertThat(said(house.presses(STRANGER, "link:no-code"))).startsWith("That button");
        assertThat(said(house.presses(STRANGER, "link:"))).startsWith("That button");
        assertThat(said(house.presses(STRANGER, "unlink:all"))).startsWith("That button");
    }

    @Test
    void twoCodesThatMeetLinkOnce() {
        house.says(ELSEWHERE, "start");
        String here = code(ANNA);
        String there = code(ELSEWHERE);
        house.presses(ELSEWHERE, "link:" + here);

        assertThat(said(house.presses(ANNA, "link:" + there))).startsWith("That code does not");
        assertThat(places(ANNA)).hasSize(1);
    }
}
