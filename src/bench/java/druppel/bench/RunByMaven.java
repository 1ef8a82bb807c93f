package druppel.bench;

import org.junit.jupiter.api.Test;

/// How Maven starts the benchmarks, on the JDK that it builds with.
final class RunByMaven {
    @Test
    void measures() throws Exception {
        Bench.main(new String[] {"target/bench"});
    }
}
