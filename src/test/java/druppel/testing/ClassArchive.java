package druppel.testing;

import druppel.demo.TempDirectory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Class-data archive (CDS) of the application: a process that uses it needs half the time to start. It is written at
/// the end of a process that only starts and stops, and deleted at the end of this one.
final class ClassArchive {
    private static final Map<String, String> EVERY_PLATFORM = Map.of(
            "PORT", "0",
            "DRUPPEL_HOST", "127.0.0.1",
            "DRUPPEL_LOCAL_CHAT", "on",
            "SLACK_BOT_TOKEN", "xoxb-1",
            "SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5",
            "SLACK_API_URL", "http://127.0.0.1:9/api/");

    private ClassArchive() {}

    /// The options for `java` with which a process uses the archive; they include the class path.
    static List<String> options() {
        return Written.OPTIONS;
    }

    private static final class Written {
        private static final List<String> OPTIONS = write(TempDirectory.make());

        private static List<String> write(TempDirectory directory) {
            Runtime.getRuntime().addShutdownHook(new Thread(directory::close));
            Path folder = directory.path();
            String classPath = jars(folder);
            String archive = folder + "/classes.jsa";
            try (ApplicationProcess writer = ApplicationProcess.running(
                    List.of("-cp", classPath, "-XX:ArchiveClassesAtExit=" + archive),
                    "druppel.Main",
                    folder,
                    EVERY_PLATFORM,
                    "serve")) {
                writer.line("The local chat is at");
                writer.stop();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            return List.of("-cp", classPath, "-XX:SharedArchiveFile=" + archive);
        }

        /// The class path of this process with jars instead of directories, which an archive does not take.
        private static String jars(Path folder) {
            return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(part -> new File(part).isDirectory() ? jar(part, folder) : part)
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static String jar(String classes, Path folder) {
            String jar = folder + "/" + classes.replaceAll("\\W", "-") + ".jar";
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", classes, ".");
            return jar;
        }
    }
}
