package druppel.platform.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextPicture;
import druppel.platform.slack.RenderedBlocks;
import druppel.web.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BlockKitTest {
    private static final String CRY = "<!channel> *hoi* <@U1>";
    private static final Block.Picture YEAR = new Block.Picture("Een jaar", new TextPicture("<svg/>"));
    private static final List<Block.Option> DAYS =
            List.of(new Block.Option("MON", "maandag"), new Block.Option("TUE", "dinsdag"));

    @Test
    void aParagraphStaysAsItIsWritten() {
        assertThat(only(new Block.Paragraph(CRY)).at("/text"))
                .isEqualTo(json("{\"type\":\"plain_text\",\"text\":\"%s\",\"emoji\":true}".formatted(CRY)));
    }

    @Test
    void aMembersWordsAreQuotedWithoutMarkup() {
        assertThat(only(new Block.Quote(CRY)).at("/elements/0"))
                .isEqualTo(json("{\"type\":\"rich_text_quote\",\"elements\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                        .formatted(CRY)));
    }

    @Test
    void aFactStandsUnderItsLabel() {
        Block facts = new Block.Facts(List.of(new Block.Fact("Reeks", "<5 dagen>")));

        assertThat(only(facts).at("/fields/0/text").asString()).isEqualTo("*Reeks*\n&lt;5 dagen&gt;");
    }

    @Test
    void aPictureWithoutAFileSaysWhatItShows() {
        assertThat(only(YEAR).at("/text/text").asString()).isEqualTo("Een jaar");
    }

    @Test
    void aPictureWithAFileIsShown() {
        assertThat(RenderedBlocks.of(Card.of(YEAR), Map.of(YEAR, "F1")).json().get(0))
                .isEqualTo(json("""
                                {"type":"image","alt_text":"Een jaar","slack_file":{"id":"F1"}}\
                                """));
    }

    @Test
    void aFieldForATimeIsATimePicker() {
        Block time = new Block.Input("time", "Hoe laat?", Block.Entry.TIME, "08:30");

        assertThat(only(time).path("element"))
                .isEqualTo(json("{\"type\":\"timepicker\",\"action_id\":\"time\",\"initial_time\":\"08:30\"}"));
    }

    @Test
    void aFieldForLinesHasManyLines() {
        Block words = new Block.Input("words", "Hoe ging het?", Block.Entry.LINES, "");

        assertThat(only(words).at("/element/multiline").asBoolean()).isTrue();
    }

    @Test
    void aFewChoicesAreCheckboxes() {
        assertThat(only(days(true, Set.of("TUE"))).at("/element/type").asString())
                .isEqualTo("checkboxes");
    }

    @Test
    void whatWasChosenIsChosen() {
        assertThat(only(days(true, Set.of("TUE"))).at("/element/initial_options"))
                .extracting(option -> option.path("value").asString())
                .containsExactly("TUE");
    }

    @Test
    void nothingChosenIsLeftOut() {
        assertThat(only(days(true, Set.of())).path("element").has("initial_options"))
                .isFalse();
    }

    @Test
    void oneChoiceIsASelection() {
        assertThat(only(days(false, Set.of("MON")))
                        .at("/element/initial_option/value")
                        .asString())
                .isEqualTo("MON");
    }

    @Test
    void aButtonCarriesItsAction() {
        assertThat(only(Block.buttons(Button.primary("done:3", "Gedaan"))).at("/elements/0"))
                .isEqualTo(json("""
                                {"type":"button","text":{"type":"plain_text","text":"Gedaan","emoji":true},
                                 "action_id":"done:3","value":"done:3","style":"primary"}\
                                """));
    }

    @Test
    void twoButtonsOfOneActionAreToldApart() {
        Block row = Block.buttons(Button.plain("a", "Een"), Button.plain("a", "Twee"));

        assertThat(only(row).path("elements"))
                .extracting(button -> button.path("action_id").asString())
                .containsExactly("a", "a#2");
    }

    @Test
    void aLongParagraphLosesNothing() {
        String text = "woord ".repeat(1_000).strip();

        assertThat(RenderedBlocks.of(Card.text(text)).typed("plain_text"))
                .extracting(piece -> piece.path("text").asString())
                .satisfies(pieces -> assertThat(String.join(" ", pieces)).isEqualTo(text));
    }

    @Test
    void whereThereIsTooMuchTheButtonsStay() {
        List<Block> many = Stream.generate(() -> (Block) new Block.Paragraph("veel"))
                .limit(80)
                .toList();

        assertThat(RenderedBlocks.of(new Card(many).and(Block.buttons(Button.plain("a", "Ja"))))
                        .typed("button"))
                .hasSize(1);
    }

    @Test
    void theTextHoldsTheWholeMessage() {
        Card card = Card.of(new Block.Heading("Moed"), new Block.Paragraph(CRY));

        assertThat(BlockKit.text(card)).isEqualTo("Moed\n&lt;!channel&gt; *hoi* &lt;@U1&gt;");
    }

    private static Block days(boolean many, Set<String> chosen) {
        return new Block.Choices("days", "Welke dagen?", many, DAYS, chosen);
    }

    private static JsonNode only(Block block) {
        return RenderedBlocks.of(Card.of(block)).json().get(0);
    }

    private static JsonNode json(String text) {
        return StrictJson.object(text).orElseThrow();
    }
}
