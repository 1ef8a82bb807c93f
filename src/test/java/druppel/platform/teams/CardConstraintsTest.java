package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.message.Block;
import druppel.message.RandomCards;
import druppel.testing.PropertyCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every card uses only elements of Adaptive Cards 1.5.
@Tag("slow")
class CardConstraintsTest {
    private static final JsonSchemaFile CARDS = JsonSchemaFile.ours("cards.constraints.json");

    @ParameterizedTest
    @MethodSource("druppel.platform.teams.BotCards#all")
    void everyCardOfTheBotIsOne(BotCards.Named named) {
        assertThat(CARDS.faults(RenderedCard.of(named.card()).json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("druppel.platform.teams.BotCards#all")
    void everyPictureOfTheBotIsSmallEnoughToBeShown(BotCards.Named named) {
        long pictures = named.card().blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .count();

        assertThat(RenderedCard.of(named.card()).json().toString().split("\"Image\"", -1))
                .hasSize((int) pictures + 1);
    }

    @Test
    void everyOddCardIsOne() {
        PropertyCheck.holds(random -> assertThat(
                        CARDS.faults(RenderedCard.of(RandomCards.card(random)).json()))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', version, 1.6",
        "/body/0, text, ''",
        "/body/0, colour, red",
        "/body/1/inlines/0, text, {{DATE(x)}}",
        "/body/2, id, press",
        "/body/2, label, ' '",
        "/body/3/actions/0, verb, other",
        "/body/3/actions/0/fallback, type, Action.OpenUrl"
    })
    void anythingElseIsNone(String place, String name, String value) {
        ObjectNode card = (ObjectNode) JsonMapper.shared().readTree("""
                                        {"type":"AdaptiveCard","version":"1.5","fallbackText":"x",
                                         "$schema":"http://adaptivecards.io/schemas/adaptive-card.json",
                                         "body":[
                                          {"type":"TextBlock","text":"x","style":"heading","wrap":true},
                                          {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"x"}]},
                                          {"type":"Input.Text","id":"a","label":"A","maxLength":3000},
                                          {"type":"ActionSet","actions":[{"type":"Action.Execute",
                                           "title":"x","verb":"press","data":{"press":"a:"},"fallback":
                                           {"type":"Action.Submit","title":"x","data":{"press":"a:"}}}]}]}\
                                        """);
        assertThat(CARDS.faults(card)).isEmpty();

        ((ObjectNode) card.at(JsonPointer.compile(place))).put(name, value);

        assertThat(CARDS.faults(card)).isNotEmpty();
    }
}
