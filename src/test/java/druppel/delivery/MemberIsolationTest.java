package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.Region;
import druppel.domain.member.PlatformUser;
import druppel.store.Database;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member whose schedule cannot be computed delays nobody and is retried.
class MemberIsolationTest {
    private static final String MONDAY = "2026-11-30";
    private static final PlatformUser ANNA = TestApplication.ANNA;
    private static final PlatformUser BRAM = TestApplication.person("bram");
    private static final Region BROKEN = Region.of("DE").orElseThrow();

    private final AtomicBoolean broken = new AtomicBoolean();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = new TestApplication(
                TestApplication.amsterdam(MONDAY + "T08:00"),
                InMemoryChat.inAmsterdam(Language.EN),
                TestApplication.SHIPPED,
                Database.open(
                        DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("test.db")),
                        folder.resolve("keyset.json"),
                        new Breakable()));
        testApplication.says(ANNA, "start");
        testApplication.says(BRAM, "start");
        testApplication.store.write(rows -> rows.members()
                .change(
                        testApplication.member(ANNA).id(),
                        anna -> anna.with(anna.settings().observing(Optional.of(BROKEN)))));
        broken.set(true);
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void othersHaveTheirNudges() {
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.tick();

        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void theirOwnComesOnceTheirDaysAreKnown() {
        testApplication.jumpTo(MONDAY + "T09:00");
        testApplication.engine.tick();
        broken.set(false);
        testApplication.jumpTo(MONDAY + "T10:00");
        testApplication.engine.tick();

        assertThat(testApplication.chat.arrivedFor(ANNA)).hasSize(1);
    }

    /// Calendars in which one region cannot be looked up while they are broken.
    private final class Breakable implements HolidayCalendars {
        @Override
        public Optional<Holidays> of(Region region) {
            return Optional.of(this::isHoliday);
        }

        private boolean isHoliday(LocalDate date) {
            if (broken.get()) {
                throw new IllegalStateException("no calendar for " + date);
            }
            return false;
        }

        @Override
        public Optional<Region> of(ZoneId zone) {
            return Optional.empty();
        }
    }
}
