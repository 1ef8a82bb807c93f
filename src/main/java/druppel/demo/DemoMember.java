package druppel.demo;

import druppel.domain.calendar.TimeZones;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Simulated member who joins the demo and practises on most days, so that there is data to show. It uses
/// the demo's HTTP API like any other client.
public final class DemoMember implements AutoCloseable {
    private static final int BUSY_EVERY = 7;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LINES = List.of(
            "Asked first. She had the answer all along, and a better one than mine.",
            "Kept quiet for a whole agenda item. It went fine, which stung a little.",
            "Put it to the team instead of deciding it on the stairs. Took ten minutes.",
            "Said out loud that we disagree. Relief all round.",
            "Walked over instead of mailing. We laughed, and it was settled.",
            "Let it go. Still itching.",
            "The youngest of us ran the meeting. Sharper than when I do it.",
            "Did not check. It was right.",
            "Two departments at one table for the first time in months.",
            "Caught myself answering, stopped halfway, and asked what he thought. That is new.");

    private final HttpClient http = HttpClient.newHttpClient();
    private int nudges;
    private final URI base;
    private final ZoneId zone;

    public DemoMember(URI base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    /// Joins and simulates this number of days, or fewer if `stop` becomes true.
    public void run(int days, BooleanSupplier stop) {
        if (days == 0) {
            return;
        }
        JsonNode last = call("say", start());
        for (int day = 0; day < days && !stop.getAsBoolean(); day++) {
            last = call("clock", Map.of("to", noonAfter(now(last)).toString()));
            if (nudged(last)) {
                answer();
            }
        }
    }

    /// Registers in the system's time zone if it is valid for members.
    private Map<String, String> start() {
        Map<String, String> start = new HashMap<>(Map.of("text", "start"));
        TimeZones.named(zone.getId()).ifPresent(named -> start.put("zone", named.getId()));
        return start;
    }

    @Override
    public void close() {
        http.close();
    }

    private void answer() {
        boolean busy = nudges % BUSY_EVERY == BUSY_EVERY - 1;
        if (!busy) {
            call("say", Map.of("text", LINES.get(nudges % LINES.size())));
        }
        nudges++;
    }

    private Instant noonAfter(Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(NOON)
                .atZone(zone)
                .toInstant();
    }

    private static Instant now(JsonNode answer) {
        return Instant.parse(answer.get("now").asString());
    }

    private static boolean nudged(JsonNode answer) {
        return answer.get("messages")
                .valueStream()
                .flatMap(message -> message.get("actions").valueStream())
                .anyMatch(action -> action.get("id").asString().startsWith("another:"));
    }

    private JsonNode call(String what, Map<String, String> body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/demo/" + what))
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new IllegalStateException("the demo server does not answer: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", interrupted);
        }
    }
}
