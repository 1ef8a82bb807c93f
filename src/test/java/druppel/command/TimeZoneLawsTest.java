package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every zone that a member can have can be typed by its id.
class TimeZoneLawsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @EnumSource
    void everyZoneIsReadByItsId(Language language) {
        for (String id : TimeZones.ids()) {
            assertThat(CommandParser.asked("nudge zone " + id, language, TODAY))
                    .isEqualTo(new ParseResult.Understood(new Command.Zone(ZoneId.of(id))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z", "+02:00", "UTC+1", "GMT+02:00", "Mars/Olympus", "unknown"})
    void anOffsetIsNoZone(String id) {
        assertThat(TimeZones.named(id)).isEmpty();
    }

    @Test
    void utcIsAZone() {
        assertThat(TimeZones.named("UTC")).contains(ZoneId.of("UTC"));
    }
}
