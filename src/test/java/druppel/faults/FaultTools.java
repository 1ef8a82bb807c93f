package druppel.faults;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;

/// What some tests of faults need from the machine. A test without it is skipped, unless `DRUPPEL_REQUIRE_FAULTS` is
/// set.
final class FaultTools {
    private FaultTools() {}

    /// Skips the test, or lets it fail, if the machine lacks something.
    static void require(String what, boolean there) {
        if (!there && System.getenv("DRUPPEL_REQUIRE_FAULTS") != null) {
            fail("this machine lacks " + what);
        }
        if (!there) {
            abort("this machine lacks " + what);
        }
    }

    /// Whether a program runs and succeeds.
    static boolean runs(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
