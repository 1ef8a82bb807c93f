package druppel.domain.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CostMatrixTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @Test
    void itTakesNoRoomForEveryTwo() {
        table(10);

        assertThat(bytes(4_000)).isLessThan(3 * bytes(2_000));
    }

    private static long bytes(int people) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        CostMatrix costMatrix = table(people);
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(costMatrix.size()).isEqualTo(people);
        return after - before;
    }

    private static CostMatrix table(int people) {
        List<PairingInput.Participant> buddies = LongStream.range(0, people)
                .mapToObj(id -> new PairingInput.Participant(id, PairingInput.Seniority.ANY))
                .toList();
        PairingInput pairingInput = new PairingInput(buddies, Map.of(), Map.of(), Set.of(), 1);
        return new CostMatrix(pairingInput, buddies, (one, other) -> true, true, MONDAY);
    }
}
