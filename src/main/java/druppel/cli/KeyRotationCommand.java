package druppel.cli;

import druppel.boot.KeyRotationControl;
import druppel.config.Config;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `keys rotate`: gives the keyset a new primary key and encrypts everything again under it, next to a server that
/// runs;
/// then `--retire` removes the earlier keys.
@Command(
        name = "rotate",
        description = "Encrypts everything again under a new key; goes on with a rotation that was interrupted.",
        mixinStandardHelpOptions = true)
final class KeyRotationCommand implements Callable<Integer> {
    /// To look at every value takes a while where there are millions.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CommandEnvironment commandEnvironment;

    @Option(names = "--retire", description = "Removes the earlier keys, once nothing is encrypted under them.")
    private boolean retire;

    @Spec
    private CommandSpec spec;

    KeyRotationCommand(CommandEnvironment commandEnvironment) {
        this.commandEnvironment = commandEnvironment;
    }

    @Override
    public Integer call() {
        Config config = commandEnvironment.configWithLog();
        ControlClient client = new ControlClient(config, KeyRotationControl.NAME, PATIENCE);
        client.requireDatabase();
        String said = retire ? retired(client) : rotated(client, config);
        spec.commandLine().getOut().println(said);
        return 0;
    }

    private static String rotated(ControlClient client, Config config) {
        Instant begun = Instant.now();
        String key = step(client, "begin").getOrDefault("key", "");
        long values = 0;
        long files = 0;
        boolean more = true;
        while (more) {
            Map<String, String> done = step(client, "proceed");
            values += number(done, "values");
            files += number(done, "files");
            more = done.getOrDefault("outcome", "").equals("running");
        }
        return String.format(
                Locale.ENGLISH,
                "Rotated to key %s: %,d values and %,d key files are encrypted again, in %.1f s. Copy the keyset %s"
                        + " now; earlier keys still open, until druppel keys rotate --retire.",
                key,
                values,
                files,
                Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                config.keyset());
    }

    private static String retired(ControlClient client) {
        Map<String, String> answer = step(client, "retire");
        return switch (answer.getOrDefault("outcome", "")) {
            case "retired" ->
                "Removed earlier keys: %s. Backups from before the rotation need the copy of the keyset from after it."
                        .formatted(answer.get("keys"));
            case "none" -> "There is no earlier key.";
            case "early" ->
                throw new IllegalStateException(
                        "The keyset changed less than two minutes ago, and other nodes may not have seen"
                                + " that yet; nothing was removed; try again in " + answer.get("seconds") + " s");
            default ->
                throw new IllegalStateException(String.format(
                        Locale.ENGLISH,
                        "Still under an earlier key: %,d values and %,d key files; nothing was removed; druppel keys"
                                + " rotate encrypts them again",
                        number(answer, "values"),
                        number(answer, "files")));
        };
    }

    private static Map<String, String> step(ControlClient client, String step) {
        Map<String, String> answer = client.run(
                Map.of("step", step),
                database -> new KeyRotationControl(database.keys().rotation(), InstantSource.system()));
        if (answer.getOrDefault("outcome", "").equals("failed")) {
            throw new IllegalStateException(answer.get("reason"));
        }
        return answer;
    }

    private static long number(Map<String, String> answer, String name) {
        return Long.parseLong(answer.getOrDefault(name, "0"));
    }
}
