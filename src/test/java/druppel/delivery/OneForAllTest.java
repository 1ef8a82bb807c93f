package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ContentLibrary;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.testing.EditedLibrary;
import druppel.testing.FailingLibrary;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A failure for one member does not affect others, and several engines behave like one.
class OneForAllTest extends SeveralProcessesTest {
    @Test
    void aChatThatThrowsForOneStillServesTheOthers() {
        testApplication.says(BRAM, "start");
        testApplication.chat.breaksFor("anna");
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void oneThatCannotBeTakenUpStopsNoOther() {
        testApplication.says(BRAM, "start");
        testApplication.chat.breaksFor("anna");
        testApplication.chat.answers(new SendOutcome.Throttled(TestApplication.amsterdam(MONDAY + "T09:03")));
        testApplication.windTo(MONDAY + "T09:00");
        for (int time = 0; time < 6; time++) {
            testApplication.tickAfter(LEASE);
        }

        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void oneThatCanNeverBeTakenUpEndsWithItsDay() {
        testApplication.chat.breaksFor("anna");
        testApplication.windTo(MONDAY + "T09:00");
        for (int time = 0; time < 20; time++) {
            testApplication.tickAfter(Duration.ofMinutes(40));
        }

        assertThat(states(MONDAY)).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void whoseProgrammeIsGoneFollowsTheFirst() {
        testApplication.store.write(rows -> rows.members()
                .change(testApplication.member(ANNA).id(), old -> old.with(Member.Progress.begin("gone"))));
        testApplication.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aNudgeThatCannotBePreparedStopsNoOther() {
        testApplication.says(BRAM, "start");
        DeliveryEngine engine = with(new FailingLibrary(TestApplication.SHIPPED, 2));
        testApplication.jumpTo(MONDAY + "T09:00");
        engine.tick();

        assertThat(testApplication.chat.arrived()).hasSize(1);
    }

    @Test
    void severalEnginesSendEverythingOnce() throws InterruptedException {
        List<PlatformUser> people = IntStream.range(0, 40)
                .mapToObj(number -> TestApplication.person("p" + number))
                .toList();
        people.forEach(user -> testApplication.says(user, "start"));
        testApplication.jumpTo(MONDAY + "T09:00");
        together(
                3,
                database -> StandardEngine.of(
                                database, TestApplication.SHIPPED, testApplication.chats(), testApplication.now::get)
                        .tick());

        assertThat(testApplication.chat.posts()).hasSize(people.size() + 1);
    }

    @Test
    void aNudgeThatLeftTheLibraryIsNotSent() {
        testApplication.chat.answers(new SendOutcome.Throttled(TestApplication.amsterdam(MONDAY + "T09:05")));
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T09:06");
        withoutNudgeOfToday().tick();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void aNudgeThatLeftTheLibraryIsNotAskedAbout() {
        testApplication.windTo(MONDAY + "T09:00");
        testApplication.jumpTo(MONDAY + "T16:00");
        withoutNudgeOfToday().tick();

        assertThat(arrived()).isEqualTo(1);
    }

    private DeliveryEngine with(ContentLibrary library) {
        return StandardEngine.of(testApplication.store, library, testApplication.chats(), testApplication.now::get);
    }

    private DeliveryEngine withoutNudgeOfToday() {
        String gone = testApplication.nudge(ANNA, MONDAY).nudge().orElseThrow();
        return with(EditedLibrary.ofPractices(practice -> EditedLibrary.with(
                practice,
                practice.nudges().stream()
                        .filter(nudge -> !nudge.id().equals(gone))
                        .toList())));
    }
}
