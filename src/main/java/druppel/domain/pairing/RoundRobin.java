package druppel.domain.pairing;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Round-robin schedules in which no two people meet again before all have met.
final class RoundRobin {
    private RoundRobin() {}

    /// The circle method for an even number: one person keeps their place, all others move on by one each week and
    /// meet the person opposite.
    static int[] across(int size, long week) {
        int others = size - 1;
        int free = others > 0 ? Math.floorMod(week, others) : 0;
        return IntStream.range(0, size)
                .map(place -> across(place, free, others))
                .toArray();
    }

    private static int across(int place, int free, int others) {
        if (place == others) {
            return free;
        }
        return place == free ? others : Math.floorMod(2 * free - place, others);
    }

    /// Two rows that move along each other by one each week; some people of the longer row are left over. The
    /// first row has the first places.
    static int[] along(int first, int second, long week) {
        int[] mates = new int[first + second];
        Arrays.fill(mates, -1);
        for (int place = 0; place < first; place++) {
            int other = Math.floorMod(place + week, Math.max(first, second));
            if (other < second) {
                mates[place] = first + other;
                mates[first + other] = place;
            }
        }
        return mates;
    }
}
