package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.feature.review.FullReflectionReview;
import druppel.platform.teams.render.AdaptiveCards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewInTeamsTest {
    /// The size that every Teams client accepts, including older ones.
    private static final int BYTES = 28_000;

    @ParameterizedTest
    @EnumSource
    void theFullestHarvestFitsIntoOneCard(Language language) {
        assertThat(AdaptiveCards.size(AdaptiveCards.render(FullReflectionReview.card(language, "é*".repeat(900)))))
                .isLessThan(BYTES);
    }
}
