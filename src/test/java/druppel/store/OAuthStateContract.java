package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store owes a visit: whoever is expected is let in once, and in time.
interface OAuthStateContract extends StoreFixture {

    @Test
    default void whoIsExpectedIsLetIn() {
        begin("anna", NOW);

        assertThat(end("anna", NOW)).isTrue();
    }

    @Test
    default void onlyOnce() {
        begin("anna", NOW);
        end("anna", NOW);

        assertThat(end("anna", NOW)).isFalse();
    }

    @Test
    default void whoIsNotExpectedIsNot() {
        begin("anna", NOW);

        assertThat(end("bram", NOW)).isFalse();
    }

    @Test
    default void whoComesTooLateIsNot() {
        begin("anna", NOW);

        assertThat(end("anna", LATER)).isFalse();
    }

    @Test
    default void whoComesAtTheLastMomentIs() {
        begin("anna", NOW);

        assertThat(end("anna", LATER.minusMillis(1))).isTrue();
    }

    @Test
    default void manyAreExpectedAtATime() {
        begin("anna", NOW);
        begin("bram", NOW);

        assertThat(List.of(end("anna", NOW), end("bram", NOW))).containsOnly(true);
    }

    @Test
    default void whoseTimeHasPassedIsForgottenWithTheNext() {
        begin("anna", NOW);
        begin("bram", LATER);

        assertThat(end("anna", NOW)).isFalse();
    }

    @Test
    default void ofSixteenWithTheSamePassOneIsLetIn() throws Exception {
        begin("anna", NOW);
        List<Callable<Boolean>> coming = Stream.<Callable<Boolean>>generate(() -> () -> end("anna", NOW))
                .limit(16)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(coming).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
    }

    private void begin(String who, Instant now) {
        write(rows -> rows.oauthStates().store(bytes(who), now, now.plusSeconds(60)));
    }

    private boolean end(String who, Instant now) {
        return written(rows -> rows.oauthStates().consume(bytes(who), now));
    }

    private static byte[] bytes(String who) {
        return who.getBytes(StandardCharsets.UTF_8);
    }
}
