package druppel.platform.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextPicture;
import druppel.platform.teams.RenderedCard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdaptiveCardsTest {
    private static final String CRY = "**hoi** <at>Anna</at> [x](https://y.example)";
    private static final Block.Picture YEAR = new Block.Picture("Een jaar", new TextPicture("png"));
    private static final Block WORDS = new Block.Input("reflection", "Your words", Block.Entry.LINES, "");
    private static final Button KEEP = Button.primary("keep:3", "Keep it");
    private static final List<Block.Option> DAYS =
            List.of(new Block.Option("mon", "maandag"), new Block.Option("tue", "dinsdag"));

    @Test
    void aMembersWordsStandAsTheyAreWritten() {
        assertThat(RenderedCard.of(new Block.Quote(CRY)).runs()).containsExactly("“" + CRY + "”");
        assertThat(RenderedCard.of(new Block.Paragraph(CRY)).runs()).containsExactly(CRY);
        assertThat(RenderedCard.of(new Block.Note(CRY)).runs()).containsExactly(CRY);
    }

    @Test
    void theWordsOfAButtonComeBackInAFieldOfTheirOwn() {
        JsonNode drawn = RenderedCard.of(
                        Block.buttons(Button.plain("words:1", "Keep it").carrying("my *own*\nwords")))
                .first();

        assertThat(SubmitData.of(drawn.at("/actions/0/data")))
                .hasValue(new SubmitData("words:1", Map.of(Button.WORDS, "my *own*\nwords")));
    }

    @Test
    void bracesStandForNoDate() {
        assertThat(RenderedCard.of(new Block.Paragraph("{{TIME(x)}}")).runs().getFirst())
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource({
        "Ask. Then wait., Ask. Then wait.",
        "**Ask** [x](y), \\*\\*Ask\\*\\* \\[x\\](y)",
        "1. Ask, 1\\. Ask",
        "- Ask, \\- Ask",
        "# Ask, \\# Ask",
        "R&D <b>, R\\&D \\<b\\>"
    })
    void aHeadingIsNoMarkdown(String heading, String text) {
        JsonNode drawn = RenderedCard.of(new Block.Heading(heading)).first();

        assertThat(drawn.path("text").asString()).isEqualTo(text);
        assertThat(drawn.path("style").asString()).isEqualTo("heading");
    }

    @Test
    void linesStayLines() {
        RenderedCard renderedCard = RenderedCard.of(new Block.Paragraph("one\ntwo\n\nthree"));

        assertThat(renderedCard.runs()).containsExactly("one", "two", "three");
        assertThat(renderedCard.typed("RichTextBlock"))
                .extracting(line -> line.path("spacing").asString(""))
                .containsExactly("", "None", "Medium");
    }

    @Test
    void aFactStandsUnderItsLabel() {
        RenderedCard renderedCard = RenderedCard.of(new Block.Facts(List.of(new Block.Fact("Streak", "5 days"))));

        assertThat(renderedCard.first().path("type").asString()).isEqualTo("ColumnSet");
        assertThat(renderedCard.runs()).containsExactly("Streak", "5 days");
    }

    @Test
    void peopleAreShownByTheirIds() {
        Block people = new Block.People(List.of(new Block.Someone("a1b2", "their account")));

        assertThat(String.join("", RenderedCard.of(people).runs())).isEqualTo("a1b2: their account");
    }

    @Test
    void whoIsIntroducedIsMentioned() {
        String id = "7f2b9c1e-64d0-4a53-9b7a-d1f0c0a8e155";
        RenderedCard renderedCard =
                RenderedCard.of(new Block.People(List.of(new Block.Someone(id, "say *hello*")), true));

        assertThat(renderedCard.first().path("text").asString()).isEqualTo("<at>say \\*hello\\*</at>");
        assertThat(renderedCard.json().path("msteams")).isEqualTo(json("""
            {"entities":[{"type":"mention","text":"<at>say \\\\*hello\\\\*</at>",
             "mentioned":{"id":"%s","name":"say \\\\*hello\\\\*"}}]}\
            """.formatted(id)));
    }

    @Test
    void severalWhoAreIntroducedAreToldApartByTheirWords() {
        String first = "7f2b9c1e-64d0-4a53-9b7a-d1f0c0a8e155";
        String second = "0c6a3c52-3f3a-4a1c-8d27-5f6d3f6f9a01";
        RenderedCard renderedCard = RenderedCard.of(
                new Block.People(List.of(new Block.Someone(first, "hello")), true),
                new Block.People(List.of(new Block.Someone(second, "hello")), true));

        assertThat(renderedCard.typed("TextBlock"))
                .extracting(line -> line.path("text").asString())
                .containsExactly("<at>hello (1)</at>", "<at>hello (2)</at>");
        assertThat(renderedCard.typed("mention"))
                .extracting(one -> one.at("/mentioned/id").asString())
                .containsExactly(first, second);
    }

    @Test
    void aPictureComesWithTheCard() {
        assertThat(RenderedCard.of(YEAR).first()).isEqualTo(json("""
            {"type":"Image","url":"data:image/png;base64,cG5n",
             "altText":"Een jaar","size":"Stretch","msteams":{"allowExpand":true}}\
            """));
    }

    @Test
    void aPictureThatIsTooLargeIsSaidInWords() {
        Block large = new Block.Picture("Een jaar", new TextPicture("x".repeat(80_000)));

        assertThat(RenderedCard.of(large).runs()).containsExactly("Een jaar");
    }

    @Test
    void whereThereIsTooMuchTextsEndEarlierAndButtonsStay() {
        List<Block> many = IntStream.range(0, 12)
                .<Block>mapToObj(n -> new Block.Quote("woord ".repeat(1_600)))
                .toList();

        RenderedCard renderedCard = RenderedCard.of(new Card(many).and(Block.buttons(KEEP)));

        assertThat(renderedCard.runs()).hasSize(12).allMatch(text -> text.endsWith("…”"));
        assertThat(renderedCard.typed("Action.Execute")).hasSize(1);
    }

    @Test
    void aPictureGivesWayBeforeAnyText() {
        Block large = new Block.Picture("Een jaar", new TextPicture("x".repeat(50_000)));
        String words = "woord ".repeat(1_600).strip();

        assertThat(RenderedCard.of(large, new Block.Paragraph(words)).runs()).containsExactly("Een jaar", words);
    }

    @Test
    void aFieldHasItsLabelAndTakesAsMuchAsIsRead() {
        assertThat(RenderedCard.of(WORDS).first()).isEqualTo(json("""
            {"type":"Input.Text","id":"reflection","label":"Your words",
             "isRequired":true,"errorMessage":"Your words: –",
             "maxLength":3000,"isMultiline":true}\
            """));
    }

    @Test
    void aTimeIsFilledIn() {
        Block time = new Block.Input("at", "Nudge at", Block.Entry.TIME, "08:30", true);

        assertThat(RenderedCard.of(time).first()).isEqualTo(json("""
            {"type":"Input.Time","id":"at","label":"Nudge at","value":"08:30"}\
            """));
    }

    @Test
    void whatWasChosenIsChosen() {
        Block days = new Block.Choices("days", "Days", true, DAYS, Set.of("tue", "mon"));

        assertThat(RenderedCard.of(days).first().path("value").asString()).isEqualTo("mon,tue");
    }

    @Test
    void aButtonExecutesAndWhereThatIsUnknownItSubmits() {
        assertThat(RenderedCard.of(Block.buttons(KEEP)).first().at("/actions/0"))
                .isEqualTo(json("""
                    {"type":"Action.Execute","title":"Keep it","data":{"press":"keep:3"},
                     "style":"positive","verb":"press","fallback":
                     {"type":"Action.Submit","title":"Keep it","data":{"press":"keep:3"},
                      "style":"positive"}}\
                    """));
    }

    @Test
    void onlyTheFirstButtonSendsWhatIsFilledIn() {
        RenderedCard renderedCard = RenderedCard.of(WORDS, Block.buttons(KEEP, Button.plain("leave:", "Leave it")));

        assertThat(renderedCard.typed("Action.Execute"))
                .extracting(action -> action.path("associatedInputs").asString(""))
                .containsExactly("", "none");
    }

    @Test
    void aButtonAboveAFieldDoesNotSendIt() {
        Block above = Block.buttons(Button.asking("nudge at 8:30", "nudge at 8:30"));

        assertThat(RenderedCard.of(above, WORDS, Block.buttons(KEEP)).typed("Action.Execute"))
                .extracting(action -> action.path("associatedInputs").asString(""))
                .containsExactly("none", "");
    }

    @Test
    void aButtonNamesTheFieldsThatMayBeEmpty() {
        Block field = new Block.Input("followup", "Afternoon", Block.Entry.TIME, "", true);

        assertThat(RenderedCard.of(WORDS, field, Block.buttons(KEEP)).typed("Action.Submit"))
                .extracting(action -> action.path("data"))
                .containsExactly(json("{\"press\":\"keep:3\",\"empty\":[\"followup\"]}"));
    }

    @Test
    void noMoreThanSixButtonsStandInARow() {
        List<Button> seven = IntStream.range(0, 7)
                .mapToObj(n -> Button.plain("a:" + n, "b" + n))
                .toList();

        assertThat(RenderedCard.of(new Block.Buttons(seven)).typed("ActionSet"))
                .extracting(row -> row.path("actions").size())
                .containsExactly(6, 1);
    }

    @Test
    void aCardToReadHasNothingToPress() {
        Card card = Card.of(new Block.Paragraph("Ask."), WORDS, Block.buttons(KEEP));

        assertThat(AdaptiveCards.readOnly(card).path("body").size()).isEqualTo(1);
        assertThat(AdaptiveCards.readOnly(Card.of(Block.buttons(KEEP)))
                        .path("body")
                        .size())
                .isEqualTo(1);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
