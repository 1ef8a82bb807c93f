package druppel.boot;

import druppel.store.crypto.KeyRotation;
import druppel.store.crypto.KeyRotation.Retirement;
import druppel.store.crypto.Reencryption;
import druppel.store.dialect.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The command `keys rotate`, wherever it runs: within a process that may write the database. Each call takes some
/// seconds at most, so that the command line can tell how far it is.
///
/// It takes the `step`: `begin`, `proceed` or `retire`. It gives the `outcome` (`running`, `finished`; `retired`,
/// `none`,
/// `early`, `used`; `failed` with the `reason`), and as far as they apply the id of the primary `key`, the numbers of
/// `values` and `files` that were encrypted again or are still under earlier keys, and the `seconds` to wait.
public record KeyRotationControl(KeyRotation rotation, InstantSource clock)
        implements UnaryOperator<Map<String, String>> {
    public static final String NAME = "rotate";

    private static final Duration BUDGET = Duration.ofSeconds(10);

    @Override
    public Map<String, String> apply(Map<String, String> fields) {
        try {
            return switch (fields.getOrDefault("step", "")) {
                case "begin" -> begin();
                case "proceed" -> proceed();
                case "retire" -> retire();
                default -> failed("this server does not know that step; use the command line of its version");
            };
        } catch (StoreUnavailableException unusable) {
            return failed(String.valueOf(unusable.getMessage()));
        }
    }

    private Map<String, String> begin() {
        return Map.of("outcome", "running", "key", Integer.toUnsignedString(rotation.begin()));
    }

    private Map<String, String> proceed() {
        Reencryption.Progress progress = rotation.proceed(BUDGET);
        return counted(progress.more() ? "running" : "finished", progress.values(), progress.keyFiles());
    }

    private Map<String, String> retire() {
        return switch (rotation.retire(clock.instant())) {
            case Retirement.Retired(int keys) -> Map.of("outcome", "retired", "keys", String.valueOf(keys));
            case Retirement.NoneEarlier() -> Map.of("outcome", "none");
            case Retirement.TooEarly(Duration left) ->
                Map.of("outcome", "early", "seconds", String.valueOf(left.toSeconds() + 1));
            case Retirement.StillUsed(long values, long keyFiles) -> counted("used", values, keyFiles);
        };
    }

    private static Map<String, String> counted(String outcome, long values, long keyFiles) {
        return Map.of("outcome", outcome, "values", String.valueOf(values), "files", String.valueOf(keyFiles));
    }

    private static Map<String, String> failed(String reason) {
        return Map.of("outcome", "failed", "reason", reason);
    }
}
