package druppel.platform.teams.render;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class PlainTextMessageTest {

    @Test
    void wordsAloneAreSaidWithoutACard() {
        Card card = Card.of(
                new Block.Heading("Your week"),
                new Block.Paragraph("Two days\nof five."),
                new Block.Quote("I <b>asked</b> & waited"),
                new Block.Note("Only yours."));

        assertThat(said(card).path("textFormat").asString()).isEqualTo("xml");
        assertThat(said(card).path("text").asString())
                .isEqualTo("<strong>Your week</strong><br/><br/>Two days<br/>of five."
                        + "<blockquote>“I &lt;b&gt;asked&lt;/b&gt; &amp; waited”</blockquote>"
                        + "<em>Only yours.</em>");
    }

    static Stream<Card> cards() {
        return Stream.of(
                Card.of(Block.buttons(Button.plain("a", "b"))),
                Card.of(new Block.Facts(List.of(new Block.Fact("a", "b")))),
                Card.of(new Block.Paragraph("a"), new Block.People(List.of())),
                Card.text("x".repeat(30_000)),
                Card.text(" "));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void whatIsMoreThanWordsNeedsACard(Card card) {
        assertThat(PlainTextMessage.of(card)).isEmpty();
    }

    @Test
    void commandsAreSuggested() {
        ObjectNode message =
                PlainTextMessage.with(said(Card.text("Hello")), List.of(Button.asking("tip", "Give me a tip")), "29:a");

        assertThat(message.path("suggestedActions").toString()).isEqualTo("""
                        {"to":["29:a"],"actions":[{"type":"imBack","title":"Give me a tip","value":"tip"}]}\
                        """);
    }

    @Test
    void noMoreThanSixAreSuggested() {
        List<Button> seven = IntStream.range(0, 7)
                .mapToObj(n -> Button.asking("tip " + n, "Tip " + n))
                .toList();

        assertThat(PlainTextMessage.with(said(Card.text("Hello")), seven, "29:a")
                        .at("/suggestedActions/actions")
                        .size())
                .isEqualTo(6);
    }

    private static ObjectNode said(Card card) {
        return PlainTextMessage.of(card).orElseThrow();
    }
}
