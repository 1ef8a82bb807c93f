package druppel.feature.buddies;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.app.MemoryChat;
import druppel.chat.Telemetry;
import druppel.delivery.DeliveryEngineTest;
import druppel.delivery.StandardEngine;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.PlatformUser;
import druppel.jobs.GroupJobRunner;
import druppel.store.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Buddies are introduced once, however many processes there are and whenever one of them dies.
class BuddiesOnceTest extends DeliveryEngineTest {
    private static final String SUNDAY = "2026-12-06T11:00";
    private static final String NEXT = "2026-12-07";
    private final List<PlatformUser> people =
            IntStream.range(0, 12).mapToObj(number -> House.person("p" + number)).toList();

    @BeforeEach
    void turnOn() {
        for (PlatformUser user : people) {
            house.says(user, "start");
            house.says(user, "nudge buddy on");
        }
    }

    @Test
    void severalProcessesPairOnceAndIntroduceOnce() throws InterruptedException {
        house.jumpTo(SUNDAY);
        together(3);
        house.jumpTo(NEXT + "T11:00");
        together(3);

        assertThat(introduced()).hasSize(people.size());
        assertThat(meetings()).isEqualTo(people.size());
    }

    @Test
    void whatOneProcessPairedAnotherOneIntroduces() {
        house.jumpTo(SUNDAY);
        house.rounding().run();
        house.jumpTo(NEXT + "T11:00");
        try (Database other = house.another()) {
            rounds(other).run();
        }
        house.tick();
        assertThat(introduced()).hasSize(people.size());
    }

    @Test
    void whoDiesBetweenPlanningAndSendingLosesNothing() {
        house.windTo(SUNDAY);
        house.jumpTo(NEXT + "T11:00");
        house.rounding().run();
        house.jumpTo(NEXT + "T11:30");
        house.tick();
        assertThat(introduced()).hasSize(people.size());
    }

    @Test
    void anAnswerThatIsLostIsNoSecondIntroduction() {
        house.windTo(NEXT + "T10:59");
        house.chat.losesTheAnswer();
        house.windTo(NEXT + "T11:00");
        for (int time = 0; time < 6; time++) {
            house.tickAfter(LEASE);
        }
        assertThat(introduced()).hasSize(people.size());
        assertThat(house.chat.arrived().stream().filter(BuddiesOnceTest::introduces).toList())
                .hasSize(people.size());
    }

    private void together(int processes) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Database> databases =
                IntStream.range(0, processes).mapToObj(number -> house.another()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            for (Database database : databases) {
                threads.execute(() -> {
                    await(start);
                    rounds(database).run();
                    StandardEngine.of(database, House.SHIPPED, house.chats(), house.now::get).tick();
                });
            }
            start.countDown();
        }
        databases.forEach(Database::close);
    }

    private GroupJobRunner rounds(Database database) {
        return new GroupJobRunner(database, house.kinds, Telemetry.NONE, house.now::get);
    }

    private Set<PlatformUser> introduced() {
        List<PlatformUser> told = new ArrayList<>();
        house.chat.arrived().stream()
                .filter(BuddiesOnceTest::introduces)
                .forEach(post -> told.add(post.to()));
        assertThat(told).doesNotHaveDuplicates();
        assertThat(people)
                .allSatisfy(
                        user -> assertThat(house.delivery(user, NEXT, MessageKind.BUDDY)).isPresent());
        return new HashSet<>(told);
    }

    private int meetings() {
        return people.stream()
                .mapToInt(user -> {
                    long member = house.member(user).id();
                    return house.<Integer>read(rows -> rows.meetings().weeks(member));
                })
                .sum();
    }

    private static boolean introduces(MemoryChat.Post post) {
        return post.card().plainText().startsWith("Your buddy this week");
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
