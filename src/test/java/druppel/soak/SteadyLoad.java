package druppel.soak;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// 200 commands and 50 replies a second, whether or not those before are acknowledged, as people are.
final class SteadyLoad implements AutoCloseable {
    private static final Duration APART = Duration.ofMillis(4);
    private static final int REPLY_OF = 5;
    private static final List<String> COMMANDS = List.of("/tip", "/streak", "/nudge", "/tip");
    private static final int SHOWN = 10;

    /// The way in to the application.
    @FunctionalInterface
    interface Door {
        /// Returns once the body is acknowledged; throws if it is not.
        ///
        /// @param id unique
        void deliver(String id, Map<String, String> command, String event) throws Exception;
    }

    private final Door door;
    private final InstantSource clock;
    private final String responses;
    private final int members;
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SteadyLoad(Door door, InstantSource clock, String responses, int members) {
        this.door = door;
        this.clock = clock;
        this.responses = responses;
        this.members = members;
    }

    void start() {
        var _ = timer.scheduleAtFixedRate(() -> threads.execute(this::one), 0, APART.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void one() {
        int number = count.incrementAndGet();
        String member = Integer.toString(number % members + 1);
        long start = System.nanoTime();
        try {
            if (number % REPLY_OF == 0) {
                door.deliver("E" + number, Map.of(), event(number, member));
            } else {
                door.deliver("C" + number, command(number, member), "");
            }
            waits.add(System.nanoTime() - start);
        } catch (Exception failure) {
            failures.add(number + " " + failure);
        }
    }

    private Map<String, String> command(int number, String member) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", "T1");
        fields.put("user_id", "U" + member);
        fields.put("channel_id", "D" + member);
        fields.put("trigger_id", "trigger-" + number);
        fields.put("command", COMMANDS.get(number % COMMANDS.size()));
        fields.put("text", "");
        fields.put("response_url", responses);
        return fields;
    }

    private String event(int number, String member) {
        return """
            {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev%d","event":{"type":"message",\
            "channel_type":"im","channel":"D%s","user":"U%s","text":"I asked them what they need","ts":"%d.%06d"}}\
            """.formatted(number, member, member, clock.instant().getEpochSecond(), number);
    }

    static String form(Map<String, String> command) {
        return command.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The Socket Mode envelope of a command or an event.
    static String envelope(String id, Map<String, String> command, String event) {
        String type = event.isEmpty() ? "slash_commands" : "events_api";
        String payload = event.isEmpty() ? JsonMapper.shared().writeValueAsString(command) : event;
        return "{\"envelope_id\":\"%s\",\"type\":\"%s\",\"accepts_response_payload\":%b,\"payload\":%s}"
                .formatted(id, type, event.isEmpty(), payload);
    }

    /// Some of what was not acknowledged, and why.
    List<String> failures() {
        return failures.stream().limit(SHOWN).toList();
    }

    /// How long acknowledgements took, for people.
    String summary() {
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return "%,d acknowledged; p50 %.1f ms, p99 %.1f ms, worst %.0f ms"
                .formatted(
                        sorted.length,
                        milliseconds(sorted[sorted.length / 2]),
                        milliseconds(sorted[sorted.length * 99 / 100]),
                        milliseconds(sorted[sorted.length - 1]));
    }

    private static double milliseconds(long nanoseconds) {
        return nanoseconds / 1e6;
    }

    /// Stops, and waits for the acknowledgements that are still to come.
    @Override
    public void close() {
        timer.shutdownNow();
        threads.close();
    }
}
