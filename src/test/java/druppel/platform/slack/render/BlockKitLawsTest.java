package druppel.platform.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Card;
import druppel.message.RandomCards;
import druppel.platform.slack.RenderedBlocks;
import druppel.testing.PropertyCheck;
import druppel.testing.RandomFiles;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// No card, however unusual, is rendered beyond Slack's limits.
///
/// The limits are repeated here from Slack's reference.
class BlockKitLawsTest {

    @Test
    void aMessageHasOneToFiftyBlocks() {
        everyCard((card, renderedBlocks) ->
                assertThat(renderedBlocks.json().size()).isBetween(1, 50));
    }

    @Test
    void itsTextIsThereAndFits() {
        everyCard((card, renderedBlocks) ->
                assertThat(BlockKit.text(card)).isNotBlank().hasSizeLessThanOrEqualTo(4_000));
    }

    @Test
    void itsTextMentionsNobody() {
        everyCard((card, renderedBlocks) -> assertThat(BlockKit.text(card)).doesNotContain("<"));
    }

    @Test
    void markupMentionsNobody() {
        everyCard((card, renderedBlocks) -> assertThat(renderedBlocks.typed("mrkdwn"))
                .noneMatch(text -> text.path("text").asString().contains("<")));
    }

    @Test
    void noTextIsEmpty() {
        everyCard((card, renderedBlocks) -> assertThat(texts(renderedBlocks))
                .noneMatch(text -> text.asString().isEmpty()));
    }

    @Test
    void noTextIsLongerThanItsPlaceAllows() {
        everyCard((card, renderedBlocks) -> {
            limit(renderedBlocks, "header", "/text/text", 150);
            limit(renderedBlocks, "section", "/text/text", 3_000);
            limit(renderedBlocks, "input", "/label/text", 2_000);
            limit(renderedBlocks, "image", "/alt_text", 2_000);
            limit(renderedBlocks, "button", "/text/text", 75);
            limit(renderedBlocks, "button", "/value", 2_000);
            limit(renderedBlocks, "plain_text_input", "/initial_value", 3_000);
            each(renderedBlocks, "section", "/fields", field -> longest(field, "/text", 2_000));
            each(renderedBlocks, "context", "/elements", text -> longest(text, "/text", 3_000));
        });
    }

    @Test
    void noRowHoldsMoreThanItMay() {
        everyCard((card, renderedBlocks) -> {
            size(renderedBlocks, "actions", "/elements", 25);
            size(renderedBlocks, "section", "/fields", 10);
            size(renderedBlocks, "context", "/elements", 10);
            size(renderedBlocks, "checkboxes", "/options", 10);
            size(renderedBlocks, "static_select", "/options", 100);
            size(renderedBlocks, "multi_static_select", "/options", 100);
        });
    }

    @Test
    void everyImageIsAFileAndSaysWhatItShows() {
        everyCard((card, renderedBlocks) -> assertThat(renderedBlocks.typed("image"))
                .allSatisfy(image -> {
                    assertThat(image.path("alt_text").asString("")).isNotBlank();
                    assertThat(image.at("/slack_file/id").asString("")).matches("F[0-9A-Z]+");
                    assertThat(image.has("image_url")).isFalse();
                }));
    }

    @Test
    void everyOptionFits() {
        everyCard((card, renderedBlocks) -> Stream.of("checkboxes", "static_select", "multi_static_select")
                .forEach(type -> each(renderedBlocks, type, "/options", option -> {
                    longest(option, "/text/text", 75);
                    longest(option, "/value", 150);
                })));
    }

    @Test
    void everyActionIdFitsAndIsGivenOnce() {
        everyCard((card, renderedBlocks) -> assertThat(renderedBlocks.all().filter(node -> node.has("action_id")))
                .extracting(node -> node.path("action_id").asString())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).isNotEmpty().hasSizeLessThan(256)));
    }

    private static void everyCard(BiConsumer<Card, RenderedBlocks> law) {
        PropertyCheck.holds(random -> {
            Card card = RandomCards.card(random);
            law.accept(card, RenderedBlocks.of(card, RandomFiles.of(card, random)));
        });
    }

    private static Stream<JsonNode> texts(RenderedBlocks renderedBlocks) {
        return renderedBlocks.all().map(node -> node.path("text")).filter(JsonNode::isString);
    }

    private static void limit(RenderedBlocks renderedBlocks, String type, String pointer, int most) {
        renderedBlocks.typed(type).forEach(node -> longest(node, pointer, most));
    }

    private static void size(RenderedBlocks renderedBlocks, String type, String pointer, int most) {
        renderedBlocks
                .typed(type)
                .forEach(node -> assertThat(node.at(pointer).size()).isLessThanOrEqualTo(most));
    }

    private static void each(RenderedBlocks renderedBlocks, String type, String pointer, Consumer<JsonNode> law) {
        renderedBlocks.typed(type).forEach(node -> node.at(pointer).forEach(law));
    }

    private static void longest(JsonNode node, String pointer, int most) {
        assertThat(node.at(pointer).asString("")).hasSizeLessThanOrEqualTo(most);
    }
}
