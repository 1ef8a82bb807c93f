package druppel.delivery;

import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.testing.TestApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Base class of the tests of the engine: a member who joined on Monday at eight, with a nudge due at nine.
public abstract class DeliveryEngineTest {
    public static final PlatformUser ANNA = TestApplication.ANNA;
    public static final PlatformUser BRAM = TestApplication.person("bram");
    public static final String MONDAY = "2026-11-30";
    public static final String TUESDAY = "2026-12-01";
    public static final Duration LEASE = DeliveryClaimer.LEASE.plusSeconds(1);
    public static final Duration GRACE = DeliverySender.GRACE.plusSeconds(1);

    static final String JOINED = MONDAY + "T08:00";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    public // JUnit opens it before each test
    TestApplication testApplication;

    @BeforeEach
    void open() throws IOException {
        testApplication = application(folder);
        testApplication.says(ANNA, "start");
    }

    TestApplication application(Path folder) throws IOException {
        return TestApplication.at(folder, JOINED);
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    /// The number of messages that Anna got.
    public int arrived() {
        return testApplication.chat.arrivedFor(ANNA).size();
    }

    public List<Delivery.State> states(String... dates) {
        return List.of(dates).stream()
                .map(date -> testApplication.nudge(ANNA, date).state())
                .toList();
    }
}
