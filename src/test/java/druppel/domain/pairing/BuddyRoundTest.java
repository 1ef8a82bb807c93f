package druppel.domain.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The round of somebody with seven colleagues.
class BuddyRoundTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final List<Long> OTHERS = List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L);

    @Test
    void aRoundBeginsWithNobodyMet() {
        assertThat(BuddyRound.of(1, OTHERS, Map.of())).contains(new BuddyRound(0, 5));
    }

    @Test
    void whoWasMetOnceMoreThanTheOthersIsOfThisRound() {
        Map<Pair, PairingInput.Meetings> met = Map.of(new Pair(1, 2), met(2), new Pair(3, 1), met(1));

        assertThat(BuddyRound.of(1, OTHERS, met)).contains(new BuddyRound(2, 5));
    }

    @Test
    void whenAllWereMetTheNextRoundBegins() {
        List<Long> five = OTHERS.subList(0, 5);
        Map<Pair, PairingInput.Meetings> met = Map.of(
                new Pair(1, 2), met(1),
                new Pair(1, 3), met(1),
                new Pair(1, 4), met(1),
                new Pair(1, 5), met(1),
                new Pair(1, 6), met(1));

        assertThat(BuddyRound.of(1, five, met)).contains(new BuddyRound(0, 5));
    }

    @Test
    void withFewerThanFiveOthersNothingIsShown() {
        assertThat(BuddyRound.of(1, OTHERS.subList(0, 4), Map.of())).isEmpty();
    }

    private static PairingInput.Meetings met(int times) {
        return new PairingInput.Meetings(times, Optional.of(MONDAY), MONDAY);
    }
}
