package druppel.platform.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Card;
import druppel.message.RandomCards;
import druppel.platform.teams.RenderedCard;
import druppel.testing.PropertyCheck;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// No card, however unusual, is rendered beyond Teams' limits.
class AdaptiveCardsLawsTest {

    @Test
    void everyCardStaysBelowEightyKilobytes() {
        everyCard((card, renderedCard) -> assertThat(
                        renderedCard.json().toString().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(80_000));
    }

    @Test
    void asTeamsCountsItStaysBelowEightyKilobytesToo() {
        everyCard((card, renderedCard) -> {
            String text = renderedCard.json().toString().replaceAll("data:image/png;base64,[^\"]*", "");
            assertThat(text.getBytes(StandardCharsets.UTF_16LE).length).isLessThan(80_000);
        });
    }

    @Test
    void everyCardHasSomethingInIt() {
        everyCard((card, renderedCard) -> {
            assertThat(renderedCard.json().path("body")).isNotEmpty();
            assertThat(renderedCard.json().path("fallbackText").asString()).isNotBlank();
        });
    }

    @Test
    void onlyHeadingsReadMarkdownAndTheirMarksAreEscaped() {
        everyCard((card, renderedCard) -> assertThat(renderedCard.typed("TextBlock"))
                .allSatisfy(block -> {
                    assertThat(block.path("style").asString()).isEqualTo("heading");
                    assertThat(block.path("text").asString()).doesNotContainPattern("(?<!\\\\)[*_\\[\\]<>`]");
                }));
    }

    @Test
    void noTextIsEmptyOrHoldsADate() {
        everyCard((card, renderedCard) -> assertThat(renderedCard.runs())
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{{")));
    }

    @Test
    void everyIdIsGivenOnceAndNoneIsOurs() {
        everyCard((card, renderedCard) -> assertThat(renderedCard.all().filter(node -> node.has("id")))
                .extracting(node -> node.path("id").asString())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Set.of("press", "empty", "msteams")));
    }

    @Test
    void everyFieldHasALabelAndWhatIsRequiredSaysWhatIsMissing() {
        everyCard((card, renderedCard) -> assertThat(renderedCard
                        .all()
                        .filter(node -> isInput(node.path("type").asString(""))))
                .allSatisfy(field -> {
                    assertThat(field.path("label").asString()).isNotBlank();
                    assertThat(field.has("errorMessage")).isEqualTo(field.has("isRequired"));
                }));
    }

    @Test
    void noRowHasMoreThanSixButtonsAndEachFallsBackOnTheSame() {
        everyCard((card, renderedCard) -> {
            assertThat(renderedCard.typed("ActionSet"))
                    .allSatisfy(row -> assertThat(row.path("actions").size()).isBetween(1, 6));
            assertThat(renderedCard.typed("Action.Execute"))
                    .allSatisfy(
                            action -> assertThat(action.at("/fallback/data")).isEqualTo(action.path("data")));
        });
    }

    private static boolean isInput(String type) {
        return type.startsWith("Input.");
    }

    private static void everyCard(BiConsumer<Card, RenderedCard> law) {
        PropertyCheck.holds(random -> {
            Card card = RandomCards.card(random);
            law.accept(card, RenderedCard.of(card));
        });
    }
}
