package druppel.bench;

import druppel.domain.calendar.MemberSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// One workday of the simulated world, minute by minute: who is due, and who is served where Slack
/// takes only so many messages a minute from one workspace.
final class Morning {
    private static final LocalDate DATE = LocalDate.parse("2026-11-24");
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int MINUTES = (int) Duration.ofDays(3).toMinutes();

    private final long[] due = new long[MINUTES];
    private final long[] served = new long[MINUTES];
    private final long[] waits = new long[MINUTES];
    private final Map<ZoneId, long[]> zones = new LinkedHashMap<>();
    private int largest;
    private long missed;

    private Morning() {}

    static Morning of(World.Sizes sizes, int perMinute) {
        SplittableRandom random = new SplittableRandom(1);
        Morning morning = new Morning();
        for (double share : sizes.shares(random.split())) {
            ZoneId zone = World.zone(random);
            int members = (int) Math.round(share * World.MEMBERS);
            morning.largest = Math.max(morning.largest, members);
            morning.add(zone, workspace(members, zone, random), perMinute);
        }
        return morning;
    }

    /// The members of the largest workspace.
    int largest() {
        return largest;
    }

    /// The most that are due in one minute, anywhere.
    double mostDue() {
        return most(due);
    }

    /// The most that are due in one minute in a zone.
    double mostDue(ZoneId zone) {
        return most(zones.getOrDefault(zone, new long[1]));
    }

    double mostServed() {
        return most(served);
    }

    /// How many were not served before their day closed.
    double missed() {
        return missed;
    }

    /// The wait in minutes that this share of members stays under.
    int delay(double share) {
        long all = Arrays.stream(waits).sum();
        long passed = 0;
        for (int minutes = 0; minutes < MINUTES; minutes++) {
            passed += waits[minutes];
            if (passed >= share * all) {
                return minutes;
            }
        }
        return MINUTES;
    }

    private static double most(long[] minutes) {
        return Arrays.stream(minutes).max().orElseThrow();
    }

    private static int[] workspace(int members, ZoneId zone, SplittableRandom random) {
        int[] own = new int[MINUTES];
        for (int member = 0; member < members; member++) {
            own[minute(World.hour(random), zone)]++;
        }
        return own;
    }

    private static int minute(LocalTime time, ZoneId zone) {
        return (int) Duration.between(START, MemberSchedule.instantOf(DATE, time, zone)).toMinutes();
    }

    /// First come, first served; who comes in a minute that has room waits for less than one.
    private void add(ZoneId zone, int[] own, int perMinute) {
        long[] there = zones.computeIfAbsent(zone, any -> new long[MINUTES]);
        int closes = minute(CLOSES, zone);
        long waiting = 0;
        for (int minute = 0; minute < closes; minute++) {
            due[minute] += own[minute];
            there[minute] += own[minute];
            late(minute, own[minute], waiting, perMinute, closes);
            waiting += own[minute];
            long now = Math.min(waiting, perMinute);
            served[minute] += now;
            waiting -= now;
        }
    }

    private void late(int minute, int many, long before, int perMinute, int closes) {
        for (int each = 0; each < many; each++) {
            int wait = (int) ((before + each) / perMinute);
            if (minute + wait < closes) {
                waits[wait]++;
            } else {
                missed++;
            }
        }
    }
}
