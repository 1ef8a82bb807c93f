package druppel.bench;

import druppel.domain.calendar.NudgeTimes;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// The people of the simulation: where they are and when they want their nudge. Assumed, and stated
/// in `docs/scale.md`; change them here.
final class World {
    static final int MEMBERS = 10_000_000;
    static final int WORKSPACES = 20_000;

    /// Of all members; a workspace is in one zone.
    static final Map<ZoneId, Double> ZONES = zones();

    /// Keep the hour they were given.
    static final double KEEP = 0.6;

    /// Choose another quarter of an hour from 7:00 to 10:00; the others one until 18:00.
    static final double MORNING = 0.3;

    private static final int QUARTER = 15;
    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final int MORNING_QUARTERS = 12;
    private static final int DAY_QUARTERS = 44;

    private World() {}

    static ZoneId zone(SplittableRandom random) {
        double drawn = random.nextDouble();
        ZoneId last = ZoneId.of("Europe/Amsterdam");
        for (Map.Entry<ZoneId, Double> zone : ZONES.entrySet()) {
            last = zone.getKey();
            drawn -= zone.getValue();
            if (drawn < 0) {
                break;
            }
        }
        return last;
    }

    static LocalTime hour(SplittableRandom random) {
        double drawn = random.nextDouble();
        if (drawn < KEEP) {
            return NudgeTimes.standard().at();
        }
        int quarters = drawn < KEEP + MORNING ? MORNING_QUARTERS : DAY_QUARTERS;
        return FIRST.plusMinutes((long) QUARTER * random.nextInt(quarters));
    }

    /// How many members each workspace has, the largest first.
    enum Sizes {
        /// All the same.
        EVEN,
        /// Log-normal with a sigma of 1.5.
        LOG_NORMAL,
        /// The k-th has a share of k to the power of -0.8.
        ZIPF;

        double[] shares(SplittableRandom random) {
            double[] shares = new double[WORKSPACES];
            double sum = 0;
            for (int workspace = 0; workspace < WORKSPACES; workspace++) {
                shares[workspace] =
                        switch (this) {
                            case EVEN -> 1;
                            case LOG_NORMAL -> Math.exp(1.5 * random.nextGaussian());
                            case ZIPF -> Math.pow(workspace + 1.0, -0.8);
                        };
                sum += shares[workspace];
            }
            for (int workspace = 0; workspace < WORKSPACES; workspace++) {
                shares[workspace] /= sum;
            }
            return shares;
        }
    }

    private static Map<ZoneId, Double> zones() {
        Map<ZoneId, Double> zones = new LinkedHashMap<>();
        zones.put(ZoneId.of("America/Los_Angeles"), 0.12);
        zones.put(ZoneId.of("America/Chicago"), 0.10);
        zones.put(ZoneId.of("America/New_York"), 0.18);
        zones.put(ZoneId.of("America/Sao_Paulo"), 0.06);
        zones.put(ZoneId.of("Europe/London"), 0.10);
        zones.put(ZoneId.of("Europe/Amsterdam"), 0.22);
        zones.put(ZoneId.of("Asia/Kolkata"), 0.08);
        zones.put(ZoneId.of("Asia/Singapore"), 0.05);
        zones.put(ZoneId.of("Asia/Tokyo"), 0.05);
        zones.put(ZoneId.of("Australia/Sydney"), 0.04);
        return zones;
    }
}
