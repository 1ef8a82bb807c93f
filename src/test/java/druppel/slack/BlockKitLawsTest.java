package druppel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.Property;
import druppel.message.Card;
import druppel.message.RandomCards;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// No card, however odd, is drawn beyond what Slack takes.
///
/// The limits are written down here once more, from Slack's reference.
class BlockKitLawsTest {

    @Test
    void aMessageHasOneToFiftyBlocks() {
        everyCard((card, blocks) -> assertThat(blocks.json().size()).isBetween(1, 50));
    }

    @Test
    void itsTextIsThereAndFits() {
        everyCard((card, blocks) ->
                assertThat(BlockKit.text(card)).isNotBlank().hasSizeLessThanOrEqualTo(4_000));
    }

    @Test
    void itsTextMentionsNobody() {
        everyCard((card, blocks) -> assertThat(BlockKit.text(card)).doesNotContain("<"));
    }

    @Test
    void markupMentionsNobody() {
        everyCard((card, blocks) ->
                assertThat(blocks.typed("mrkdwn"))
                        .noneMatch(text -> text.path("text").asString().contains("<")));
    }

    @Test
    void noTextIsEmpty() {
        everyCard((card, blocks) ->
                assertThat(texts(blocks)).noneMatch(text -> text.asString().isEmpty()));
    }

    @Test
    void noTextIsLongerThanItsPlaceAllows() {
        everyCard((card, blocks) -> {
            limit(blocks, "header", "/text/text", 150);
            limit(blocks, "section", "/text/text", 3_000);
            limit(blocks, "input", "/label/text", 2_000);
            limit(blocks, "image", "/alt_text", 2_000);
            limit(blocks, "button", "/text/text", 75);
            limit(blocks, "button", "/value", 2_000);
            limit(blocks, "plain_text_input", "/initial_value", 3_000);
            each(blocks, "section", "/fields", field -> longest(field, "/text", 2_000));
            each(blocks, "context", "/elements", text -> longest(text, "/text", 3_000));
        });
    }

    @Test
    void noRowHoldsMoreThanItMay() {
        everyCard((card, blocks) -> {
            size(blocks, "actions", "/elements", 25);
            size(blocks, "section", "/fields", 10);
            size(blocks, "context", "/elements", 10);
            size(blocks, "checkboxes", "/options", 10);
            size(blocks, "static_select", "/options", 100);
            size(blocks, "multi_static_select", "/options", 100);
        });
    }

    @Test
    void everyImageIsAFileAndSaysWhatItShows() {
        everyCard((card, blocks) ->
                assertThat(blocks.typed("image"))
                        .allSatisfy(image -> {
                            assertThat(image.path("alt_text").asString("")).isNotBlank();
                            assertThat(image.at("/slack_file/id").asString(""))
                                    .matches("F[0-9A-Z]+");
                            assertThat(image.has("image_url")).isFalse();
                        }));
    }

    @Test
    void everyOptionFits() {
        everyCard((card, blocks) ->
                Stream.of("checkboxes", "static_select", "multi_static_select")
                        .forEach(type ->
                                each(
                                        blocks,
                                        type,
                                        "/options",
                                        option -> {
                                            longest(option, "/text/text", 75);
                                            longest(option, "/value", 150);
                                        })));
    }

    @Test
    void everyActionIdFitsAndIsGivenOnce() {
        everyCard((card, blocks) ->
                assertThat(blocks.all().filter(node -> node.has("action_id")))
                        .extracting(node -> node.path("action_id").asString())
                        .doesNotHaveDuplicates()
                        .allSatisfy(id -> assertThat(id).isNotEmpty().hasSizeLessThan(256)));
    }

    private static void everyCard(BiConsumer<Card, Blocks> law) {
        Property.holds(random -> {
            Card card = RandomCards.card(random);
            law.accept(card, Blocks.of(card, RandomFiles.of(card, random)));
        });
    }

    private static Stream<JsonNode> texts(Blocks blocks) {
        return blocks.all().map(node -> node.path("text")).filter(JsonNode::isString);
    }

    private static void limit(Blocks blocks, String type, String pointer, int most) {
        blocks.typed(type).forEach(node -> longest(node, pointer, most));
    }

    private static void size(Blocks blocks, String type, String pointer, int most) {
        blocks.typed(type)
                .forEach(node -> assertThat(node.at(pointer).size()).isLessThanOrEqualTo(most));
    }

    private static void each(Blocks blocks, String type, String pointer, Consumer<JsonNode> law) {
        blocks.typed(type).forEach(node -> node.at(pointer).forEach(law));
    }

    private static void longest(JsonNode node, String pointer, int most) {
        assertThat(node.at(pointer).asString("")).hasSizeLessThanOrEqualTo(most);
    }
}
