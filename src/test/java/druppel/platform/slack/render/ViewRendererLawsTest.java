package druppel.platform.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import druppel.message.Card;
import druppel.message.RandomCards;
import druppel.testing.PropertyCheck;
import druppel.testing.RandomFiles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// No card, however unusual, is rendered as a view beyond Slack's limits.
///
/// The limits are repeated here from Slack's reference.
class ViewRendererLawsTest {

    @Test
    void aViewHasOneToAHundredBlocks() {
        everyView(view -> assertThat(view.path("blocks").size()).isBetween(1, 100));
    }

    @Test
    void itsTitleAndItsButtonsFit() {
        everyView(view -> Stream.of("title", "submit", "close")
                .filter(view::has)
                .map(part -> view.path(part).path("text").asString())
                .forEach(text -> assertThat(text).isNotBlank().hasSizeLessThan(25)));
    }

    @Test
    void aWindowHasATitle() {
        everyView(view -> assertThat(view.has("title"))
                .isEqualTo(view.path("type").asString().equals("modal")));
    }

    @Test
    void whatIsFilledInCanBeSent() {
        everyView(view -> {
            boolean asks = view.path("blocks")
                    .valueStream()
                    .anyMatch(block -> block.path("type").asString().equals("input"));
            assertThat(!asks
                            || view.has("submit")
                            || !view.path("type").asString().equals("modal"))
                    .isTrue();
        });
    }

    @Test
    void whatAFormCarriesAlongFits() {
        everyView(view -> assertThat(view.path("private_metadata").asString("")).hasSizeLessThan(3_001));
    }

    @Test
    void everyBlockIdIsGivenOnce() {
        everyView(view -> assertThat(view.path("blocks")
                        .valueStream()
                        .filter(block -> block.has("block_id"))
                        .map(block -> block.path("block_id").asString()))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).isNotEmpty().hasSizeLessThan(256)));
    }

    private static void everyView(Consumer<JsonNode> law) {
        PropertyCheck.holds(random -> {
            Card card = RandomCards.card(random);
            String address = "https://hooks.slack.com/" + "x".repeat(random.nextInt(4_000));
            List<LayoutBlock> blocks = BlockKit.render(card, RandomFiles.of(card, random), ViewRenderer.BLOCKS);
            law.accept(json(ViewRenderer.home(blocks)));
            law.accept(json(ViewRenderer.window(card, Optional.of(address))));
        });
    }

    private static JsonNode json(View view) {
        return JsonMapper.shared().readTree(GsonFactory.createSnakeCase().toJson(view));
    }
}
