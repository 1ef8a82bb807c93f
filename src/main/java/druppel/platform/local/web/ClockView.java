package druppel.platform.local.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// View model of the demo's clock, to the minute.
///
/// @param next when the member's next nudge comes; empty if none is to come
public record ClockView(ViewerPreferences reader, Instant now, Optional<Instant> next) {
    public ClockView {
        now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    /// What the button says that winds to the next nudge.
    public String label() {
        return next.map(at -> reader.say(PageTexts.NEXT_NUDGE) + ": " + reader.weekday(at) + " " + reader.time(at))
                .orElseGet(() -> reader.say(PageTexts.NEXT_NUDGE));
    }
}
