package druppel.faults;

import druppel.Started;
import druppel.Web;
import druppel.domain.calendar.NudgeTimes;
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

/// A PostgreSQL that goes away while its house is sending, and comes back.
@Tag("slow")
class DatabaseAwayTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-24T06:59:00Z");
    private static final int MEMBERS = 40;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int OK = 200;

    @RegisterExtension private final Seed seed = new Seed();
    @TempDir private Path home;

    @Test
    void theHouseIsNotReadyMeanwhileAndWhatWasDueComesOnceAfter() throws Exception {
        Gate gate = new Gate(Ways.lossy(seed.value));
        try (OwnServer server = new OwnServer(home.resolve("server"));
                Village village = new Village(home, BEFORE_EIGHT, server.place())) {
            List<Villager> early = village.settle(MEMBERS, Village.AMSTERDAM, at(8, 0));
            List<Villager> late = village.settle(MEMBERS, Village.AMSTERDAM, at(8, 30));
            village.slack.answering(gate);
            gate.open(MEMBERS / 2);
            Started node = village.node("only");
            try (Web web = node.web("It listens")) {
                ready(web, OK, village);
                gate.held(village::said);

                server.stop();
                ready(web, SERVICE_UNAVAILABLE, village);
                gate.openForGood();
                village.pass(Duration.ofMinutes(30), node);
                server.start();

                ready(web, OK, village);
            }
            village.delivered(2 * MEMBERS);
            village.settled();
            village.eachHasOne(Stream.of(early, late).flatMap(List::stream).toList(), TUESDAY);
        }
    }

    private static void ready(Web web, int status, Village village) {
        Patience.until(() -> web.get("/readyz").statusCode() == status, village::said);
    }

    private static NudgeTimes at(int hour, int minute) {
        return NudgeTimes.standard().at(LocalTime.of(hour, minute)).followingUp(Optional.empty());
    }
}
