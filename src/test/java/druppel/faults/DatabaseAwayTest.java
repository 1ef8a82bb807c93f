package druppel.faults;

import druppel.config.DatabaseSettings;
import druppel.domain.calendar.NudgeTimes;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.HttpBrowser;
import druppel.testing.PgBouncer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL that goes away while its server is sending, and comes back.
@Tag("slow")
class DatabaseAwayTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final int MEMBERS = 40;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int OK = 200;

    @RegisterExtension
    private final Seed seed = new Seed();

    @TempDir
    private Path home;

    @Test
    void itIsNotReadyMeanwhileAndWhatWasDueComesOnceAfter() throws Exception {
        try (OwnServer server = new OwnServer(home.resolve("server"))) {
            goesAndComesBack(server, server.place());
        }
    }

    @Test
    void theSameHoldsBehindPgBouncerInTransactionMode() throws Exception {
        try (OwnServer server = new OwnServer(home.resolve("server"));
                PgBouncer pgBouncer = PgBouncer.before(server.place(), home)) {
            goesAndComesBack(server, pgBouncer.to(server.place()));
        }
    }

    private void goesAndComesBack(OwnServer server, DatabaseSettings place) throws Exception {
        PostBarrier postBarrier = new PostBarrier(SlackFaults.lossy(seed.value));
        try (ManyMembers manyMembers = new ManyMembers(home, BEFORE_EIGHT, place)) {
            List<SimulatedMember> early = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, at(8, 0));
            List<SimulatedMember> late = manyMembers.settle(MEMBERS, ManyMembers.AMSTERDAM, at(8, 30));
            manyMembers.slack.answering(postBarrier);
            postBarrier.open(MEMBERS / 2);
            ApplicationProcess node = manyMembers.node("only");
            try (HttpBrowser httpBrowser = node.web("It listens")) {
                ready(httpBrowser, OK, manyMembers);
                postBarrier.held(manyMembers::said);

                server.stop();
                ready(httpBrowser, SERVICE_UNAVAILABLE, manyMembers);
                postBarrier.openForGood();
                manyMembers.pass(Duration.ofMinutes(30), node);
                server.start();

                ready(httpBrowser, OK, manyMembers);
            }
            manyMembers.delivered(2 * MEMBERS);
            manyMembers.settled();
            manyMembers.eachHasOne(Stream.of(early, late).flatMap(List::stream).toList(), TUESDAY);
        }
    }

    private static void ready(HttpBrowser httpBrowser, int status, ManyMembers manyMembers) {
        Await.until(() -> httpBrowser.get("/readyz").statusCode() == status, manyMembers::said);
    }

    private static NudgeTimes at(int hour, int minute) {
        return NudgeTimes.standard().at(LocalTime.of(hour, minute)).followingUp(Optional.empty());
    }
}
