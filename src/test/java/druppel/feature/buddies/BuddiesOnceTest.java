package druppel.feature.buddies;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Telemetry;
import druppel.delivery.SeveralProcessesTest;
import druppel.delivery.StandardEngine;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.PlatformUser;
import druppel.jobs.GroupJobRunner;
import druppel.store.Database;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Buddies are introduced once, however many processes there are and whenever one of them dies.
class BuddiesOnceTest extends SeveralProcessesTest {
    private static final String SUNDAY = "2026-12-06T11:00";
    private static final String NEXT = "2026-12-07";
    private final List<PlatformUser> people = IntStream.range(0, 12)
            .mapToObj(number -> TestApplication.person("p" + number))
            .toList();

    @BeforeEach
    void turnOn() {
        for (PlatformUser user : people) {
            testApplication.says(user, "start");
            testApplication.says(user, "nudge buddy on");
        }
    }

    @Test
    void severalProcessesPairOnceAndIntroduceOnce() throws InterruptedException {
        testApplication.jumpTo(SUNDAY);
        together(3);
        testApplication.jumpTo(NEXT + "T11:00");
        together(3);

        assertThat(introduced()).hasSize(people.size());
        assertThat(meetings()).isEqualTo(people.size());
    }

    @Test
    void whatOneProcessPairedAnotherOneIntroduces() throws InterruptedException {
        testApplication.jumpTo(SUNDAY);
        testApplication.rounding().run();
        testApplication.jumpTo(NEXT + "T11:00");
        together(1, database -> rounds(database).run());
        testApplication.tick();
        assertThat(introduced()).hasSize(people.size());
    }

    @Test
    void whoDiesBetweenPlanningAndSendingLosesNothing() {
        testApplication.windTo(SUNDAY);
        testApplication.jumpTo(NEXT + "T11:00");
        testApplication.rounding().run();
        testApplication.jumpTo(NEXT + "T11:30");
        testApplication.tick();
        assertThat(introduced()).hasSize(people.size());
    }

    @Test
    void anAnswerThatIsLostIsNoSecondIntroduction() {
        testApplication.windTo(NEXT + "T10:59");
        testApplication.chat.losesTheAnswer();
        testApplication.windTo(NEXT + "T11:00");
        for (int time = 0; time < 6; time++) {
            testApplication.tickAfter(LEASE);
        }
        assertThat(introduced()).hasSize(people.size());
        assertThat(testApplication.chat.arrived().stream()
                        .filter(BuddiesOnceTest::introduces)
                        .toList())
                .hasSize(people.size());
    }

    private void together(int processes) throws InterruptedException {
        together(processes, database -> {
            rounds(database).run();
            StandardEngine.of(database, TestApplication.SHIPPED, testApplication.chats(), testApplication.now::get)
                    .tick();
        });
    }

    private GroupJobRunner rounds(Database database) {
        return new GroupJobRunner(database, testApplication.kinds, Telemetry.NONE, testApplication.now::get);
    }

    private Set<PlatformUser> introduced() {
        List<PlatformUser> told = new ArrayList<>();
        testApplication.chat.arrived().stream()
                .filter(BuddiesOnceTest::introduces)
                .forEach(post -> told.add(post.to()));
        assertThat(told).doesNotHaveDuplicates();
        assertThat(people)
                .allSatisfy(user -> assertThat(testApplication.delivery(user, NEXT, MessageKind.BUDDY))
                        .isPresent());
        return new HashSet<>(told);
    }

    private int meetings() {
        return people.stream()
                .mapToInt(user -> {
                    long member = testApplication.member(user).id();
                    return testApplication.<Integer>read(
                            rows -> rows.buddyMeetings().weekCount(member));
                })
                .sum();
    }

    private static boolean introduces(InMemoryChat.Post post) {
        return post.card().plainText().startsWith("Your buddy this week");
    }
}
