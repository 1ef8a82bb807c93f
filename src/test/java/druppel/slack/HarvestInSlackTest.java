package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.feature.review.FullReflectionReview;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HarvestInSlackTest {
    @ParameterizedTest
    @EnumSource
    void theFullestHarvestFitsIntoOneMessage(Language language) {
        assertThat(BlockKit.draw(FullReflectionReview.card(language, "woord ".repeat(400)), 1_000))
                .hasSizeLessThanOrEqualTo(BlockKit.BLOCKS);
    }
}
