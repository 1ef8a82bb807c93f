package druppel.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Long fuzzing with Jazzer, of each target in a process of its own: `./mvnw -Pfuzz verify -Dfuzz.seconds=600`.
///
/// Inputs that reach new code are kept in `target/fuzz`, and so are those that fail (`failed-…`): repair the code and
/// add the input to the corpus of its target.
public final class FuzzRun {
    private static final Path WORK = Path.of("target", "fuzz");

    private FuzzRun() {}

    /// Fuzzes the targets in turn; ends with 1 if an input failed.
    ///
    /// @param arguments seconds for each target, then names of targets; without names, all
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        List<String> failed = new ArrayList<>();
        for (FuzzTarget target : FuzzTarget.all()) {
            if ((wanted.isEmpty() || wanted.contains(target.name())) && fuzz(target, arguments[0]) != 0) {
                failed.add(target.name());
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("Inputs failed, see " + WORK + ": " + String.join(", ", failed));
            System.exit(1);
        }
    }

    private static int fuzz(FuzzTarget target, String seconds) throws IOException, InterruptedException {
        Path found = Files.createDirectories(WORK.resolve(target.name()));
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=druppel.**",
                // hooks in all libraries would slow down the start by minutes
                "--custom_hook_includes=druppel.**",
                // the targets themselves talk to endpoints on this machine
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + File.separator + "failed-",
                "-max_total_time=" + seconds,
                // the first input starts an application, all of whose classes are instrumented meanwhile
                "-timeout=120",
                "-rss_limit_mb=4096",
                found.toString(),
                target.corpus().toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
