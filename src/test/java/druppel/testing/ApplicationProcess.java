package druppel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Druppel in a process of its own, with all of its output.
public final class ApplicationProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    /// What `invite` prints for whoever runs it is no line of the log.
    private static final Pattern ANSWER = Pattern.compile("https?://\\S+/invite/\\S+");

    private final Process process;
    private final BlockingQueue<String> coming = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();
    private final Thread listener;

    private ApplicationProcess(Process process) {
        this.process = process;
        listener = Thread.ofVirtual().start(this::listen);
    }

    /// Starts a command with only these settings.
    public static ApplicationProcess with(Path home, Map<String, String> settings, String... command)
            throws IOException {
        return running("druppel.Main", home, settings, command);
    }

    /// Starts another main class.
    public static ApplicationProcess running(String main, Path home, Map<String, String> settings, String... command)
            throws IOException {
        return running(ClassArchive.options(), main, home, settings, command);
    }

    /// Starts a main class with these further options for `java`, the class path among them.
    static ApplicationProcess running(
            List<String> options, String main, Path home, Map<String, String> settings, String... command)
            throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + home,
                "-Ddruppel.home=" + home));
        line.addAll(options);
        line.add(main);
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(DRUPPEL|SLACK|TEAMS|DATABASE|PORT|JAVA_|JDK_).*"));
        builder.environment().put("DRUPPEL_LIBRARY", CommandLine.LIBRARY.toString());
        builder.environment().putAll(settings);
        Confidential.settings(settings);
        return new ApplicationProcess(builder.start());
    }

    /// Waits for an output line that contains this text.
    public String line(String part) throws InterruptedException {
        while (true) {
            String line = coming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("no line with “" + part + "” in the output: " + said());
            }
            if (line.contains(part)) {
                return line;
            }
        }
    }

    /// Waits for a line with an address; gives a browser for it.
    public HttpBrowser web(String part) throws InterruptedException {
        return new HttpBrowser(Integer.parseInt(line(part).replaceFirst(".*:(\\d+).*", "$1")));
    }

    /// Writes a line to its standard input.
    public void tell(String line) {
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    /// Stops it with SIGTERM; gives the exit code.
    public int stop() throws InterruptedException {
        process.destroy();
        return ended();
    }

    /// Kills it with SIGKILL.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    public int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end; output: " + said());
        }
        listener.join();
        return process.exitValue();
    }

    /// The output so far, of both streams.
    public String said() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                coming.add(line);
                if (!ANSWER.matcher(line).matches()) {
                    LogScan.scan("process", line);
                }
            }
        } catch (IOException closed) {
            // The process was killed, so the stream is closed.
        }
    }
}
