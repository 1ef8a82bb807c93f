package druppel.local;

import java.time.Instant;

/// Winds the demo's clock and lets every open page know.
record Winding(Wind wind, Feed feed) {
    Turn to(Instant target) {
        wind.to(target);
        feed.tellAll(new News.Clock());
        return new Turn.Taken();
    }
}
