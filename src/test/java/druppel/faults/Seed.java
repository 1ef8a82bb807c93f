package druppel.faults;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Where the chances of a test come from: another source each time, or `DRUPPEL_SEED`; a test that
/// fails says which it was.
final class Seed implements AfterTestExecutionCallback {
    private static final long MANY = 1_000_000_000;

    final long value;

    Seed() {
        String wanted = System.getenv("DRUPPEL_SEED");
        value = wanted == null ? ThreadLocalRandom.current().nextLong(MANY) : Long.parseLong(wanted);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> failure.addSuppressed(new AssertionError("DRUPPEL_SEED=" + value)));
    }
}
