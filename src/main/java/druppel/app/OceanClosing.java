package druppel.app;

import druppel.core.crowd.Ocean;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Closes a week of the ocean of every workspace, once it is over everywhere.
public final class OceanClosing implements Round {
    private static final String KIND = "ocean";
    private static final String WEEKS = KIND + ":weeks";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn turn(Rows rows, String about, Instant now) {
        rows.oceans().close(Ocean.closedUpTo(now));
        return new Turn(List.of(), Optional.of(Ocean.nextClosing(now)));
    }

    /// From the first member on, weeks are closed.
    static void begin(Rows rows, Instant now) {
        rows.rounds().begin(WEEKS, Ocean.nextClosing(now));
    }
}
