package druppel.feature.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.member.Platform;
import druppel.domain.workspace.WorkspaceStats;
import druppel.domain.workspace.WorkspaceStats.Nudges;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.persistence.InboxRepository.GivenUp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminCardsTest {
    private static final AdminCards CARDS = new AdminCards(new Named());

    /// Texts that name their key and their values.
    private record Named() implements Texts {
        @Override
        public Language language() {
            return Language.EN;
        }

        @Override
        public String say(TextKey phrase, Map<String, ?> values) {
            return values.isEmpty() ? phrase.name() : phrase.name() + values;
        }
    }

    @Test
    void fromFiveMembersUpThereAreFigures() {
        assertThat(text(new WorkspaceStats(5, 6, 7, 8, 9, new Nudges(10, 11, 12, 13))))
                .contains(
                        "OVERVIEW_MEMBERS: OVERVIEW_AT_LEAST{count=5}",
                        "OVERVIEW_PAUSED: OVERVIEW_AT_LEAST{count=5}",
                        "OVERVIEW_LEFT: OVERVIEW_AT_LEAST{count=5}",
                        "OVERVIEW_SENT: OVERVIEW_AT_LEAST{count=10}");
    }

    @Test
    void onePersonMoreIsSeldomSeen() {
        assertThat(text(new WorkspaceStats(31, 7, 11, 6, 0, new Nudges(151, 21, 0, 0))))
                .isEqualTo(text(new WorkspaceStats(30, 6, 10, 5, 0, new Nudges(150, 20, 0, 0))));
    }

    @Test
    void ofFourMembersNothingIsSaidAsAGroup() {
        assertThat(text(new WorkspaceStats(4, 4, 7, 20, 0, new Nudges(20, 20, 20, 20))))
                .contains("OVERVIEW_MEMBERS: OVERVIEW_FEWER", "OVERVIEW_FEW")
                .doesNotContain("PAUSED", "OVERVIEW_LEFT", "SENT", "20");
    }

    @Test
    void fourOfManyAreAsFewAsNone() {
        assertThat(text(new WorkspaceStats(50, 4, 4, 4, 0, new Nudges(4, 4, 0, 0))))
                .isEqualTo(text(new WorkspaceStats(50, 0, 0, 0, 0, new Nudges(0, 0, 0, 0))));
    }

    @Test
    void whoCannotBeReachedIsShownWithTheReason() {
        Card card = CARDS.overview(figures(), List.of(new Someone("U1", "gone")), 3);
        assertThat(card.plainText()).contains("OVERVIEW_UNREACHED\nU1: gone\nOVERVIEW_MORE{count=3}");
    }

    @Test
    void whereEverybodyWasReachedThatIsSaid() {
        assertThat(text(figures())).contains("OVERVIEW_ALL_REACHED");
    }

    @Test
    void whatIsGivenUpIsCountedWithItsIdsInTheLog() {
        GivenUp event = new GivenUp(Platform.SLACK, "E1", "event", Instant.EPOCH, Optional.of("k3f9x2"));
        Card card = CARDS.withGivenUp(CARDS.overview(figures(), List.of(), 0), 1, List.of(event));

        assertThat(card.plainText()).contains("OVERVIEW_GIVEN_UP", "k3f9x2");
    }

    private static WorkspaceStats figures() {
        return new WorkspaceStats(5, 0, 0, 0, 0, new Nudges(0, 0, 0, 0));
    }

    private static String text(WorkspaceStats workspaceStats) {
        return CARDS.overview(workspaceStats, List.of(), 0).plainText();
    }
}
