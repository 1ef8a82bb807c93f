package druppel.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ContentLibrary;
import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.message.Texts;
import druppel.store.Database;
import druppel.testing.FailingLibrary;
import druppel.testing.InMemoryChat;
import druppel.testing.PostgresServer;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On PostgreSQL a transaction that collides with other writers is retried as a whole, even if it collides within the
/// isolated work for one member; and the failure of one member does not affect others.
class SerializationFailureTest {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String MONDAY = "2026-11-30";
    private static final PlatformUser ANNA = TestApplication.ANNA;
    private static final PlatformUser BRAM = TestApplication.person("bram");

    private final DatabaseSettings settings = PostgresServer.migrated();
    private final Jdbi raw = Jdbi.create(settings.url(), "postgres", "");

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
                Database.open(settings, folder.resolve("keyset.json")));
        testApplication.says(ANNA, "start");
        testApplication.says(BRAM, "start");
        testApplication.jumpTo(MONDAY + "T09:00");
    }

    @AfterEach
    void close() {
        testApplication.close();
        PostgresServer.drop(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERIALIZATION_FAILURE, DEADLOCK})
    void aPlanThatCollidesWhileItReadsIsMadeAgain(String state) {
        collideOnReading("nudge_history", state);
        testApplication.engine.plan();

        assertThat(testApplication.nudge(ANNA, MONDAY).state()).isEqualTo(Delivery.State.PLANNED);
        assertThat(testApplication.nudge(BRAM, MONDAY).state()).isEqualTo(Delivery.State.PLANNED);
        assertThat(collided()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {SERIALIZATION_FAILURE, DEADLOCK})
    void aClaimThatCollidesWhileItReadsForALetterIsMadeAgain(String state) {
        testApplication.windTo("2026-12-04T16:29:59");
        testApplication.jumpTo("2026-12-04T16:30");
        testApplication.engine.plan();
        collideOnReading("reflection", state);
        testApplication.engine.tick();

        assertThat(collided()).isTrue();
        assertThat(testApplication.delivery(ANNA, "2026-12-04", MessageKind.RECAP))
                .get()
                .extracting(Delivery::state)
                .isEqualTo(Delivery.State.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERIALIZATION_FAILURE, DEADLOCK})
    void aClaimThatCollidesWhileItSkipsIsMadeAgain(String state) {
        testApplication.engine.plan();
        testApplication.says(ANNA, "pause 2 weeks");
        collideOnSkipping(state);
        testApplication.engine.tick();

        assertThat(collided()).isTrue();
        assertThat(testApplication.nudge(ANNA, MONDAY).state()).isEqualTo(Delivery.State.SKIPPED);
        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    @Test
    void aNudgeThatCannotBeDecidedOnStopsNoOther() {
        DeliveryEngine engine = with(new FailingLibrary(TestApplication.SHIPPED, 2));
        engine.tick();

        assertThat(testApplication.chat.arrived()).hasSize(1);
    }

    @Test
    void aLetterThatCannotBeWrittenStopsNoOther() {
        testApplication.engine.plan();
        with(new Speechless(2)).tick();

        assertThat(testApplication.chat.arrived()).hasSize(1);
    }

    @Test
    void aLetterThatCouldNotBeWrittenIsSentOnceItsLeaseEnded() {
        testApplication.engine.plan();
        with(new Speechless(2)).tick();
        testApplication.jumpTo(
                testApplication.now.get().plus(DeliveryClaimer.LEASE).plusSeconds(1));
        testApplication.tick();
        testApplication.tickAfter(Duration.ofMinutes(1));
        testApplication.tickAfter(Duration.ofMinutes(1));

        assertThat(testApplication.chat.arrived()).hasSize(2);
    }

    @Test
    void aPlanThatDoesNotOpenStopsNobodyElse() {
        testApplication.engine.plan();
        raw.useHandle(handle -> handle.execute(
                "insert into plan values (?, 'ask', 'broken'::bytea, '2026-11-29')",
                testApplication.member(ANNA).id()));
        testApplication.engine.tick();

        assertThat(testApplication.chat.arrivedFor(BRAM)).hasSize(1);
    }

    private DeliveryEngine with(ContentLibrary library) {
        return StandardEngine.of(testApplication.store, library, testApplication.chats(), testApplication.now::get);
    }

    /// A database in which the first statements that read the table fail as if another writer had been faster.
    private void collideOnReading(String table, String state) {
        prepareCollision(state);
        raw.useHandle(handle -> {
            handle.execute("alter table " + table + " rename to really_" + table);
            handle.execute("create view " + table + " as select * from really_" + table + " where (select collide())");
        });
    }

    private void collideOnSkipping(String state) {
        prepareCollision(state);
        raw.useHandle(handle -> {
            handle.execute("""
                create function collide_once() returns trigger language plpgsql as $$
                begin perform collide(); return new; end $$
                """);
            handle.execute("""
                create trigger collide before update on delivery for each row
                when (new.state = 'skipped') execute function collide_once()
                """);
        });
    }

    /// A sequence counts across what is rolled back.
    private void prepareCollision(String state) {
        raw.useHandle(handle -> {
            handle.execute("create sequence collision");
            handle.execute("""
                create function collide() returns boolean language plpgsql as $$
                begin
                  if nextval('collision') <= 3 then
                    raise exception 'a test' using errcode = '<state>';
                  end if;
                  return true;
                end $$
                """.replace("<state>", state));
        });
    }

    private boolean collided() {
        return raw.withHandle(handle -> handle.createQuery("select last_value > 3 from collision")
                .mapTo(Boolean.class)
                .one());
    }

    /// A library that has no texts for the first messages.
    private static final class Speechless implements ContentLibrary {
        private int left;

        Speechless(int times) {
            left = times;
        }

        @Override
        public druppel.domain.library.Catalogue catalogue() {
            return TestApplication.SHIPPED.catalogue();
        }

        @Override
        public Texts texts(Language language) {
            if (left-- > 0) {
                throw new IllegalStateException("no words");
            }
            return TestApplication.SHIPPED.texts(language);
        }

        @Override
        public String newcomersProgramme() {
            return TestApplication.SHIPPED.newcomersProgramme();
        }
    }
}
