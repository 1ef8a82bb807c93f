package druppel.platform.slack;

import druppel.platform.slack.FakeSlack.Call;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Files of the fake Slack. Blocks with unknown files are rejected.
public final class FakeFiles {
    private static final Pattern SHOWN = Pattern.compile("\"slack_file\":\\{\"id\":\"([^\"]+)\"\\}");

    private final AtomicInteger count = new AtomicInteger();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /// The upload address of the next file.
    String place(URI upload) {
        return "{\"ok\":true,\"upload_url\":\"%s?file=%d\",\"file_id\":\"F%d\"}"
                .formatted(upload, count.incrementAndGet(), count.get());
    }

    String complete(Call call) {
        JsonMapper.shared()
                .readTree(call.field("files"))
                .forEach(file -> kept.add(file.path("id").asString()));
        return "{\"ok\":true,\"files\":%s}".formatted(call.field("files"));
    }

    String delete(Call call) {
        kept.remove(call.field("file"));
        return "{\"ok\":true}";
    }

    /// Whether all files in a call exist.
    boolean show(Call call) {
        return kept.containsAll(shown(call));
    }

    Set<String> kept() {
        return Set.copyOf(kept);
    }

    private static Stream<String> fields(Call call) {
        return call.body().startsWith("{")
                ? Stream.of(call.body())
                : Stream.of(call.field("blocks"), call.field("view"));
    }

    /// The file ids in a call.
    public static List<String> shown(Call call) {
        return fields(call)
                .flatMap(text -> SHOWN.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
