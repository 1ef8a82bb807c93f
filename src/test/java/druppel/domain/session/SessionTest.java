package druppel.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.PlatformUser;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    private static final Instant USED = Instant.parse("2026-11-30T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PAGE, PT59M, false",
        "PAGE, PT1H, true",
        "CHAT, PT59M, false",
        "CHAT, PT1H, true",
        "TAB, PT29M, false",
        "TAB, PT30M, true"
    })
    void itIsExtendedOnceAnHourOrAtItsHalf(Session.Kind kind, Duration later, boolean extended) {
        assertThat(session(kind).extensible(USED.plus(later))).isEqualTo(extended);
    }

    @Test
    void whereTheClockWentBackItIsExtendedFromTheRightTime() {
        assertThat(session(Session.Kind.PAGE).extensible(USED.minusSeconds(1))).isTrue();
    }

    private static Session session(Session.Kind kind) {
        return new Session(1, PlatformUser.local("anna"), kind, USED, USED, USED.plus(kind.idle()));
    }
}
