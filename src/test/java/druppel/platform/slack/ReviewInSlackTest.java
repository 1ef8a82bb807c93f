package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.feature.review.FullReflectionReview;
import druppel.platform.slack.render.BlockKit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewInSlackTest {
    @ParameterizedTest
    @EnumSource
    void theFullestHarvestFitsIntoOneMessage(Language language) {
        assertThat(BlockKit.render(FullReflectionReview.card(language, "woord ".repeat(400)), 1_000))
                .hasSizeLessThanOrEqualTo(BlockKit.BLOCKS);
    }
}
