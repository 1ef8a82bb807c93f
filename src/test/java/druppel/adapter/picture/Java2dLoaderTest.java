package druppel.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Loading what pictures need, which may fail and is then tried again.
class Java2dLoaderTest {
    private final AtomicLong nanoTime = new AtomicLong();
    private final List<String> attempts = new ArrayList<>();

    @Test
    void itLoadsOnce() {
        Java2dLoader loader = new Java2dLoader(() -> attempts.add("one"), nanoTime::get);

        assertThat(List.of(loader.load(), loader.load())).containsExactly(true, true);
        assertThat(attempts).hasSize(1);
    }

    @Test
    void aLoadThatFailsIsTriedAgainAfterAPause() {
        Java2dLoader loader = new Java2dLoader(this::failOnce, nanoTime::get);

        assertThat(List.of(loader.load(), loader.load())).containsExactly(false, false);
        assertThat(attempts).hasSize(1);
        nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(loader.load()).isTrue();
    }

    @Test
    void aProcessWithoutFileHandlesDrawsOnceItHasSome() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -n 512 && exec \"$0\" -cp \"$1\" \"$2\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        FewFileHandles.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("without handles: false", "with handles: true");
    }

    private void failOnce() {
        attempts.add("one");
        if (attempts.size() == 1) {
            throw new UnsatisfiedLinkError("a test");
        }
    }

    /// Process that runs short of file handles.
    static final class FewFileHandles {
        private FewFileHandles() {}

        public static void main(String[] arguments) throws IOException {
            AtomicLong nanoTime = new AtomicLong();
            Java2dLoader loader = Java2dLoader.ofPng(nanoTime::get);
            List<InputStream> open = exhausted();
            System.out.println("without handles: " + loader.load());
            for (InputStream stream : open) {
                stream.close();
            }
            nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
            System.out.println("with handles: " + loader.load());
        }

        private static List<InputStream> exhausted() throws IOException {
            List<InputStream> open = new ArrayList<>();
            Path file = Path.of(System.getProperty("java.home"), "release");
            try {
                while (true) {
                    open.add(Files.newInputStream(file));
                }
            } catch (IOException none) {
                for (InputStream stream : open.subList(open.size() - 8, open.size())) {
                    stream.close();
                }
                return open;
            }
        }
    }
}
