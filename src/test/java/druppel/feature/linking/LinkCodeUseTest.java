package druppel.feature.linking;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Link codes: who owns them, how long they are valid, and how often one may try.
class LinkCodeUseTest extends LinkTest {

    @Test
    void theCodeOfSomebodyWhoHasLeftDoesNotWork() {
        String code = code(ANNA);
        testApplication.says(ANNA, "stop");

        assertThat(said(testApplication.says(ELSEWHERE, "nudge link " + code))).startsWith("That code does");
    }

    @Test
    void whoHasNotJoinedGetsNoCode() {
        assertThat(said(testApplication.says(STRANGER, "nudge link"))).startsWith("That works once");
    }

    @Test
    void aSecondPressSaysTheSameAgain() {
        String code = code(ANNA);
        testApplication.says(ELSEWHERE, "nudge link " + code);
        Reply first = testApplication.presses(ELSEWHERE, "link:" + code);
        Reply second = testApplication.presses(ELSEWHERE, "link:" + code);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aCodeLinksOnce() {
        String code = code(ANNA);
        testApplication.presses(ELSEWHERE, "link:" + code);

        assertThat(said(testApplication.presses(STRANGER, "link:" + code))).startsWith("That code doesn’t");
        assertThat(testApplication.member(STRANGER)).isNotEqualTo(testApplication.member(ANNA));
    }

    @Test
    void aCodeEndsAfterTenMinutes() {
        String code = code(ANNA);
        testApplication.jumpTo(testApplication.now.get().plus(Duration.ofMinutes(10)));

        assertThat(said(testApplication.presses(ELSEWHERE, "link:" + code))).startsWith("That code doesn’t");
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOldOne() {
        String old = code(ANNA);
        code(ANNA);

        assertThat(said(testApplication.says(ELSEWHERE, "nudge link " + old))).startsWith("That code doesn’t");
    }

    @Test
    void onesOwnCodeSaysWhereItBelongs() {
        String code = code(ANNA);

        assertThat(said(testApplication.says(ANNA, "nudge link " + code))).startsWith("That’s your own code");
    }

    @Test
    void askingDoesNotUseTheCodeUp() {
        String code = code(ANNA);
        testApplication.says(ELSEWHERE, "nudge link " + code);
        testApplication.presses(ELSEWHERE, "link:no");
        testApplication.presses(ELSEWHERE, "link:" + code);

        assertThat(testApplication.member(ELSEWHERE)).isEqualTo(testApplication.member(ANNA));
    }

    @Test
    void afterTenWrongCodesTheRightOneWaitsAsWell() {
        String code = code(ANNA);
        guessTenTimes();

        assertThat(said(testApplication.says(STRANGER, "nudge link " + code))).contains("Try again in an hour");
        assertThat(said(testApplication.presses(STRANGER, "link:" + code))).contains("Try again in an hour");
    }

    @Test
    void manyNewAccountsOfOneWorkspaceTryNoMoreThanThirtyCodesAMinute() {
        String code = code(ANNA);
        for (int number = 0; number < 30; number++) {
            String wrong = "nudge link 0000-00%02d".formatted(number);
            assertThat(said(testApplication.says(newcomer(number), wrong))).startsWith("That code does");
        }

        assertThat(said(testApplication.says(newcomer(30), "nudge link " + code)))
                .contains("Try again in an hour");
        testApplication.jumpTo(testApplication.now.get().plus(Duration.ofMinutes(2)));
        assertThat(said(testApplication.says(newcomer(30), "nudge link " + code)))
                .startsWith("Shall I link");
    }

    private static PlatformUser newcomer(int number) {
        return new PlatformUser(Platform.SLACK, "T9", "U" + number);
    }

    @Test
    void anHourLaterTheyCanTryAgain() {
        guessTenTimes();
        testApplication.jumpTo(testApplication.now.get().plus(Duration.ofMinutes(61)));

        assertThat(said(testApplication.says(STRANGER, "nudge link " + code(ANNA))))
                .startsWith("Shall I link");
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneIsLinked() throws InterruptedException {
        String code = code(ANNA);
        testApplication.says(ELSEWHERE, "nudge link " + code);
        testApplication.says(STRANGER, "nudge link " + code);

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.of(
                    () -> testApplication.presses(ELSEWHERE, "link:" + code),
                    () -> testApplication.presses(STRANGER, "link:" + code)));
        }
        assertThat(places(ANNA)).hasSize(1);
        assertThat(testApplication.member(ELSEWHERE)).isNotEqualTo(testApplication.member(STRANGER));
    }

    @Test
    void aCodeThatWasTypedIntoAButtonIsCheckedAsWell() {
        assertThat(said(testApplication.presses(STRANGER, "link:no-code"))).startsWith("That button");
        assertThat(said(testApplication.presses(STRANGER, "link:"))).startsWith("That button");
        assertThat(said(testApplication.presses(STRANGER, "unlink:all"))).startsWith("That button");
    }

    @Test
    void twoCodesThatMeetLinkOnce() {
        testApplication.says(ELSEWHERE, "start");
        String here = code(ANNA);
        String there = code(ELSEWHERE);
        testApplication.presses(ELSEWHERE, "link:" + here);

        assertThat(said(testApplication.presses(ANNA, "link:" + there))).startsWith("That code doesn’t");
        assertThat(places(ANNA)).hasSize(1);
    }
}
