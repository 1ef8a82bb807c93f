package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.platform.teams.render.AdaptiveCards;
import druppel.platform.teams.render.SubmitData;
import druppel.testing.ChromiumBrowser;
import druppel.testing.PageAccessibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// Every card of the bot in Microsoft's renderer and a real Chromium. Screenshots are in `target/cards`.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardRenderingTest {
    private static final Path SEEN = Path.of("target/cards");

    private ChromiumBrowser chromiumBrowser;
    private CardScreenshot desk;
    private CardScreenshot phone;

    @BeforeAll
    void start() {
        NpmPackages.file("adaptivecards");
        chromiumBrowser = ChromiumBrowser.open();
        desk = CardScreenshot.open(chromiumBrowser, 720, false);
        phone = CardScreenshot.open(chromiumBrowser, 320, true);
    }

    @AfterAll
    void stop() {
        if (chromiumBrowser != null) {
            chromiumBrowser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("druppel.platform.teams.BotCards#all")
    void theRendererTakesItAndShowsEveryWord(BotCards.Named named) {
        desk.show(AdaptiveCards.render(named.card()));
        kept(desk, named + "-720-light");

        assertThat(desk.faults()).isEmpty();
        assertThat(flat(desk.words())).contains(said(named.card()));
    }

    @ParameterizedTest
    @MethodSource("druppel.platform.teams.BotCards#all")
    void everybodyCanReadItOnANarrowDarkScreen(BotCards.Named named) {
        phone.show(AdaptiveCards.render(named.card()));
        kept(phone, named + "-320-dark");

        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
        PageAccessibility.check(phone.page());
    }

    @ParameterizedTest
    @MethodSource("druppel.platform.teams.BotCards#english")
    void everyButtonComesBackInBothWays(BotCards.Named named) {
        ObjectNode drawn = AdaptiveCards.render(named.card());
        for (Button button : named.card().buttons()) {
            desk.show(drawn);
            assertThat(action(desk, named.card(), button)).contains(button.action());
            desk.showInAnOlderTeams(drawn);
            assertThat(action(desk, named.card(), button)).contains(button.action());
        }
    }

    @Test
    void whatIsFilledInComesBack() {
        desk.show(AdaptiveCards.render(settings()));

        desk.page().getByLabel("At").fill("07:15");
        desk.page().getByLabel("Afternoon").fill("");
        desk.page().getByLabel("Tue").check();
        desk.page().getByLabel("Words").fill("one\n<b>two</b>");
        press(desk, "Save");

        assertThat(SubmitData.of(desk.pressed()))
                .contains(new SubmitData(
                        "settings:",
                        Map.of(
                                "at", "07:15",
                                "afternoon", "",
                                "days", "mon,tue",
                                "words", "one\n<b>two</b>")));
    }

    @Test
    void whatMayNotBeEmptyIsAskedForBeforeItIsSent() {
        phone.show(AdaptiveCards.render(settings()));

        press(phone, "Save");
        kept(phone, "something-missing-320-dark");

        assertThat(SubmitData.of(phone.pressed())).isEmpty();
        assertThat(phone.words()).contains("Words: –");
    }

    @Test
    void leavingAFormAsksForNothing() {
        desk.show(AdaptiveCards.render(settings()));

        press(desk, "Leave it");

        assertThat(SubmitData.of(desk.pressed())).contains(new SubmitData("leave:", Map.of()));
    }

    @Test
    void aMembersWordsNeverBecomeMarkup() {
        String cry = "**a** _b_ [c](https://d.example) <b>e</b> {{DATE(2026-11-24T08:00:00Z)}} &amp;";
        desk.show(AdaptiveCards.render(Card.of(
                new Block.Heading("1. " + cry),
                new Block.Quote(cry),
                new Block.Paragraph(cry),
                new Block.Facts(List.of(new Block.Fact(cry, cry))))));

        assertThat(desk.words().replace("\u200b", "").split("\\Q" + cry + "\\E", -1))
                .hasSize(6);
        assertThat(desk.page()
                        .locator("#card a, #card b, #card strong, #card em, #card ol")
                        .count())
                .isZero();
    }

    private static Card settings() {
        Block days = new Block.Choices(
                "days",
                "Days",
                true,
                List.of(new Block.Option("mon", "Mon"), new Block.Option("tue", "Tue")),
                Set.of("mon"));
        return Card.of(
                new Block.Input("at", "At", Block.Entry.TIME, "09:00"),
                new Block.Input("afternoon", "Afternoon", Block.Entry.TIME, "16:00", true),
                days,
                new Block.Input("words", "Words", Block.Entry.LINES, ""),
                Block.buttons(Button.primary("settings:", "Save"), Button.plain("leave:", "Leave it")));
    }

    private static Optional<String> action(CardScreenshot window, Card card, Button button) {
        // fills in required fields
        for (Locator field :
                window.page().locator("#card textarea, #card input[type=text]").all()) {
            field.fill("x");
        }
        press(window, button.label(), alike(card, button));
        return SubmitData.of(window.pressed()).map(SubmitData::action);
    }

    /// The number of earlier buttons with the same label.
    private static int alike(Card card, Button button) {
        return (int) card.buttons().stream()
                .takeWhile(other -> !other.equals(button))
                .filter(other -> other.label().equals(button.label()))
                .count();
    }

    private static void press(CardScreenshot window, String label) {
        press(window, label, 0);
    }

    private static void press(CardScreenshot window, String label, int before) {
        // a label may contain another one
        window.page().locator("#card button").all().stream()
                .filter(button -> flat(button.innerText()).equals(flat(label)))
                .skip(before)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static List<String> said(Card card) {
        return card.blocks().stream()
                .filter(block -> !(block instanceof Block.Picture))
                .flatMap(CardRenderingTest::lines)
                .filter(line -> !line.isBlank())
                .map(CardRenderingTest::flat)
                .toList();
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Link link) {
            return Stream.of(link.label());
        }
        return block instanceof Block.Facts(List<Block.Fact> facts)
                ? facts.stream().flatMap(fact -> Stream.of(fact.label(), fact.value()))
                : block.plainText().lines();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void kept(CardScreenshot window, String name) {
        window.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SEEN.resolve(name + ".png")));
    }
}
