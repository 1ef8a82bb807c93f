package druppel.testing;

import druppel.boot.Platforms;
import druppel.cli.Cli;
import druppel.cli.CommandEnvironment;
import druppel.platform.PlatformFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs commands in a temporary home with their own environment.
public final class CommandLine {
    public static final Path LIBRARY = Path.of("config/library").toAbsolutePath();

    private final Path home;
    private final List<PlatformFactory> platforms;
    private final Map<String, String> environment = new HashMap<>();

    /// The output and exit code of a command.
    public record Said(int code, String out, String err) {
        public List<String> complaints() {
            return err.lines().toList();
        }
    }

    public CommandLine(Path home) {
        this(home, Platforms.ALL);
    }

    public CommandLine(Path home, List<PlatformFactory> platforms) {
        this.home = home;
        this.platforms = platforms;
        environment.put("DRUPPEL_LIBRARY", LIBRARY.toString());
    }

    public CommandLine with(String name, Object value) {
        environment.put(name, value.toString());
        Confidential.settings(Map.of(name, value.toString()));
        return this;
    }

    public Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Cli(new CommandEnvironment(home, environment, platforms), printing(out), printing(err))
                .run(arguments);
        Said said = new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        said.complaints().forEach(line -> LogScan.scan("command line", line));
        return said;
    }

    public Path file(String name) {
        return home.resolve(name);
    }

    public Path write(String name, String content) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /// A library with one error; gives its path.
    public Path brokenLibrary() throws IOException {
        return library("broken", "effort: small", "effort: huge");
    }

    /// A library with one more warning than the shipped one; gives its path.
    public Path libraryWithTwoQuestions() throws IOException {
        return library("two-questions", " question: \"", " question: \"What? ");
    }

    private Path library(String name, String old, String replacement) throws IOException {
        Path copy = file(name);
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(LIBRARY.relativize(file).toString()));
            }
        }
        Path ask = copy.resolve("practices/ask.yaml");
        Files.writeString(ask, Files.readString(ask).replaceFirst(old, replacement));
        return copy;
    }

    /// The contents of all files in the home, to check that none was added or changed.
    public Map<String, String> everything() throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(home.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
