package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageBroadcasterTest {
    private static final Optional<String> BROWSER = Optional.of("browser");

    private final MessageBroadcaster broadcaster = new MessageBroadcaster(2, 5);

    @Test
    void theOldestOfABrowserWithTooManyEndsForANewOne() {
        MessageBroadcaster.Listener first = subscribe(BROWSER);
        MessageBroadcaster.Listener second = subscribe(BROWSER);
        subscribe(BROWSER);

        assertThat(first.next(Duration.ZERO)).contains(new BroadcastEvent.Ended());
        assertThat(second.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void anotherBrowserEndsNone() {
        MessageBroadcaster.Listener first = subscribe(BROWSER);
        subscribe(BROWSER);
        subscribe(Optional.of("another"));

        assertThat(first.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void oneThatWasClosedDoesNotCount() {
        subscribe(BROWSER).close();
        MessageBroadcaster.Listener first = subscribe(BROWSER);
        subscribe(BROWSER);

        assertThat(first.next(Duration.ZERO)).isEmpty();
        assertThat(broadcaster.open()).isEqualTo(2);
    }

    @Test
    void thereIsALimitForAllTogether() {
        MessageBroadcaster.Listener first = subscribe(Optional.empty());
        for (int more = 0; more < 4; more++) {
            subscribe(Optional.empty());
        }
        assertThat(broadcaster.subscribe("anna", BROWSER)).isEmpty();

        first.close();
        first.close();
        assertThat(broadcaster.subscribe("anna", BROWSER)).isPresent();
        assertThat(broadcaster.open()).isEqualTo(5);
    }

    private MessageBroadcaster.Listener subscribe(Optional<String> browser) {
        return broadcaster.subscribe("anna", browser).orElseThrow();
    }
}
