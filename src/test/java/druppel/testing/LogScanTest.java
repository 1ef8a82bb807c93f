package druppel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.common.RandomSecret;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogScanTest {
    private static final Logger LIBRARY = LoggerFactory.getLogger("org.eclipse.jetty.http.HttpParser");

    @Test
    void aLoggerThatWritesWhatSomebodySaidIsNamed() {
        Confidential.written("reflect I waited before I answered");
        LIBRARY.atWarn().addKeyValue("body", "text=I waited before I answered").log("A request failed");
        assertThatThrownBy(LogScan::check).hasMessageContaining("org.eclipse.jetty.http.HttpParser");
    }

    @Test
    void aFailureIsPartOfItsLine() {
        Confidential.sent("{\"text\":\"reflect I waited before I answered\"}");
        LIBRARY.atError()
                .setCause(new IllegalStateException("I waited before I answered"))
                .log("A request failed");
        assertThatThrownBy(LogScan::check).hasMessageContaining("HttpParser");
    }

    @Test
    void libraryLoggersThatAreAtDebugStillWriteNothing() {
        Confidential.sent("text=reflect+I+waited+before+I+answered");
        assertThat(LIBRARY.isDebugEnabled()).isFalse();
        LIBRARY.debug("parsed I waited before I answered");
        LogScan.check();
    }

    @Test
    void ourOwnLoggersAreScannedAtDebug() {
        Confidential.settings(Map.of("TEAMS_APP_PASSWORD", "a long password"));
        LoggerFactory.getLogger("druppel.platform").debug("signing in by a long password");
        assertThatThrownBy(LogScan::check).hasMessageContaining("druppel.platform");
    }

    @Test
    void libraryLoggersOfTheJdkAreScanned() {
        java.util.logging.Logger.getLogger("okhttp3")
                .warning("Cookie: druppel=" + RandomSecret.random().word());
        assertThatThrownBy(LogScan::check).hasMessageContaining("okhttp3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signin/link/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYm8",
                "token xoxb-123-abc",
                "Authorization: Bearer abcdefgh",
                "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2ln"
            })
    void aSecretIsKnownByItsForm(String line) {
        assertThat(Confidential.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Migrated in 12 ms",
                "workspace=\"slack:T1\" member=7",
                "at druppel.store.ForgottenBytesContract.nothingOfAMemberIsLeftInAnyFileAfter2(ForgottenBytesContract.java:7)"
            })
    void ordinaryLinesAreNot(String line) {
        assertThat(Confidential.isIn(line)).isFalse();
    }
}
