package druppel.bench;

import druppel.adapter.content.YamlLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// A process that is one node of Druppel on a shared database, with a chat that takes some time.
///
/// Hears *go* with the time in milliseconds and then ticks without a pause until it hears *stop*;
/// says how many it has sent in all.
final class Node {
    private static final long PAUSE_MILLISECONDS = 20;

    private Node() {}

    public static void main(String[] arguments) throws Exception {
        Taker chat = new Taker(Duration.ofMillis(Long.parseLong(arguments[2])), post -> {});
        Moments clock = new Moments();
        AtomicBoolean going = new AtomicBoolean();
        YamlLibrary library = YamlLibrary.open(Path.of("config/library"));
        try (Subject subject =
                        Subject.open(
                                arguments[0],
                                Path.of(arguments[1]),
                                library,
                                chat,
                                arguments[3],
                                clock);
                ExecutorService ticker = Executors.newSingleThreadExecutor()) {
            System.out.println("ready");
            Future<?> ticking = ticker.submit(() -> {});
            for (String line = IO.readln(); line != null; line = IO.readln()) {
                if (line.startsWith("go ")) {
                    clock.set(Instant.ofEpochMilli(Long.parseLong(line.substring(3))));
                    going.set(true);
                    ticking = ticker.submit(() -> tick(subject, going));
                } else {
                    going.set(false);
                    ticking.get();
                    System.out.println(chat.taken());
                }
            }
        }
    }

    private static void tick(Subject subject, AtomicBoolean going) {
        try {
            while (going.get()) {
                subject.goOn();
                Thread.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
