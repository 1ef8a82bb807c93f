package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.House;
import druppel.app.Stumbling;
import druppel.chat.ContentLibrary;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Practice;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.ProgrammeProgress;
import druppel.message.Texts;
import druppel.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Nobody's trouble is anybody else's, and several engines are like one.
class OneForAllTest extends DeliveryEngineTest {
    @Test
    void aChatThatThrowsForOneStillServesTheOthers() {
        house.says(BRAM, "start");
        house.chat.breaksFor("anna");
        house.windTo(MONDAY + "T09:00");

        assertThat(house.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void oneThatCannotBeTakenUpStopsNoOther() {
        house.says(BRAM, "start");
        house.chat.breaksFor("anna");
        house.chat.answers(new SendOutcome.Throttled(House.amsterdam(MONDAY + "T09:03")));
        house.windTo(MONDAY + "T09:00");
        for (int time = 0; time < 6; time++) {
            house.tickAfter(LEASE);
        }

        assertThat(house.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void oneThatCanNeverBeTakenUpEndsWithItsDay() {
        house.chat.breaksFor("anna");
        house.windTo(MONDAY + "T09:00");
        for (int time = 0; time < 20; time++) {
            house.tickAfter(Duration.ofMinutes(40));
        }

        assertThat(states(MONDAY)).containsExactly(Delivery.State.FAILED);
    }

    @Test
    void whoseProgrammeIsGoneFollowsTheFirst() {
        house.store.write(rows ->
                rows.members()
                        .change(house.member(ANNA).id(), old -> old.with(ProgrammeProgress.begin("gone"))));
        house.windTo(MONDAY + "T09:00");

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aNudgeThatCannotBePreparedStopsNoOther() {
        house.says(BRAM, "start");
        DeliveryEngine engine = with(new Stumbling(House.SHIPPED, 2));
        house.jumpTo(MONDAY + "T09:00");
        engine.tick();

        assertThat(house.chat.arrived()).hasSize(1);
    }

    @Test
    void severalEnginesSendEverythingOnce() throws InterruptedException {
        List<PlatformUser> people =
                IntStream.range(0, 40).mapToObj(number -> House.person("p" + number)).toList();
        people.forEach(user -> house.says(user, "start"));
        house.jumpTo(MONDAY + "T09:00");
        tickTogether(3);

        assertThat(house.chat.posts()).hasSize(people.size() + 1);
    }

    @Test
    void aNudgeThatLeftTheLibraryIsNotSent() {
        house.chat.answers(new SendOutcome.Throttled(House.amsterdam(MONDAY + "T09:05")));
        house.windTo(MONDAY + "T09:00");
        house.jumpTo(MONDAY + "T09:06");
        withoutNudgeOfToday().tick();

        assertThat(states(MONDAY)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void aNudgeThatLeftTheLibraryIsNotAskedAbout() {
        house.windTo(MONDAY + "T09:00");
        house.jumpTo(MONDAY + "T16:00");
        withoutNudgeOfToday().tick();

        assertThat(arrived()).isEqualTo(1);
    }

    private DeliveryEngine with(ContentLibrary library) {
        return StandardEngine.of(house.store, library, house.chats(), house.now::get);
    }

    private DeliveryEngine withoutNudgeOfToday() {
        String gone = house.nudge(ANNA, MONDAY).nudge().orElseThrow();
        Catalogue shipped = House.SHIPPED.catalogue();
        List<Practice> practices =
                shipped.practices().values().stream().map(one -> without(one, gone)).toList();
        return with(
                new Edited(
                        Catalogue.of(
                                practices,
                                List.copyOf(shipped.programmes().values()),
                                shipped.traitNames())));
    }

    private static Practice without(Practice practice, String nudge) {
        return new Practice(
                practice.id(),
                practice.traits(),
                practice.names(),
                practice.aims(),
                practice.echoes(),
                practice.words(),
                practice.nudges().stream().filter(one -> !one.id().equals(nudge)).toList());
    }

    private void tickTogether(int engines) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Database> databases =
                IntStream.range(0, engines).mapToObj(number -> house.another()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(engines)) {
            for (Database database : databases) {
                DeliveryEngine engine =
                        StandardEngine.of(database, House.SHIPPED, house.chats(), house.now::get);
                threads.execute(() -> {
                    await(start);
                    engine.tick();
                });
            }
            start.countDown();
        }
        databases.forEach(Database::close);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Edited(Catalogue catalogue) implements ContentLibrary {
        @Override
        public Texts phrases(druppel.domain.Language language) {
            return House.SHIPPED.phrases(language);
        }

        @Override
        public String newcomers() {
            return House.SHIPPED.newcomers();
        }
    }
}
