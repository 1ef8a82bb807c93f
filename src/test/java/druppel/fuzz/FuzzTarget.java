package druppel.fuzz;

import druppel.adapter.content.LibraryFuzzTarget;
import druppel.command.GrammarFuzzTarget;
import druppel.dialog.IntentFuzzTarget;
import druppel.platform.slack.SlackEventFuzzTarget;
import druppel.platform.slack.SlackSignatureFuzzTarget;
import druppel.platform.teams.ActivityFuzzTarget;
import druppel.platform.teams.TeamsTokenFuzzTarget;
import druppel.store.backup.BackupFuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A fuzz target: a class with the entry point that Jazzer expects, and its corpus, which holds samples to begin with
/// and every input that once failed.
record FuzzTarget(Class<?> type, EntryPoint entryPoint) {
    private static final Path CORPORA = Path.of("src/test/resources/druppel/fuzz");

    /// Handles one input; throws if it is not handled as it should be.
    interface EntryPoint {
        void run(byte[] input) throws Exception;
    }

    static List<FuzzTarget> all() {
        return List.of(
                new FuzzTarget(GrammarFuzzTarget.class, GrammarFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(IntentFuzzTarget.class, IntentFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(SlackEventFuzzTarget.class, SlackEventFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(SlackSignatureFuzzTarget.class, SlackSignatureFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(ActivityFuzzTarget.class, ActivityFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(TeamsTokenFuzzTarget.class, TeamsTokenFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(LibraryFuzzTarget.class, LibraryFuzzTarget::fuzzerTestOneInput),
                new FuzzTarget(BackupFuzzTarget.class, BackupFuzzTarget::fuzzerTestOneInput));
    }

    String name() {
        return type.getSimpleName();
    }

    Path corpus() {
        return CORPORA.resolve(name());
    }

    List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(corpus())) {
            return files.sorted().toList();
        }
    }
}
