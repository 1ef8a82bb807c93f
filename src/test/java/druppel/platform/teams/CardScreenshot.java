package druppel.platform.teams;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import druppel.testing.ChromiumBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A browser page in which Microsoft's renderer shows cards.
record CardScreenshot(Page page, boolean dark) {

    static CardScreenshot open(ChromiumBrowser chromiumBrowser, int width, boolean dark) {
        Path renderer = NpmPackages.file("adaptivecards/dist/adaptivecards.js");
        Path markdown = NpmPackages.file("markdown-it/dist/browser/markdown-it.umd.min.js");
        Page page = chromiumBrowser.window(width, 600, dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        page.setContent(html());
        page.addStyleTag(
                new Page.AddStyleTagOptions().setPath(NpmPackages.file("adaptivecards/dist/adaptivecards.css")));
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(markdown));
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(renderer));
        return new CardScreenshot(page, dark);
    }

    void show(ObjectNode card) {
        show(card, false);
    }

    /// Shows the card as an older Teams client does, without `Action.Execute`.
    void showInAnOlderTeams(ObjectNode card) {
        show(card, true);
    }

    /// The errors that the renderer reports.
    List<String> faults() {
        return result("faults").valueStream().map(JsonNode::asString).toList();
    }

    /// The data of the pressed action, as Teams sends it.
    JsonNode pressed() {
        JsonNode action = result("pressed").path(0);
        return action.path("type").asString().equals("Action.Execute")
                ? JsonMapper.shared().createObjectNode().set("action", action)
                : action.path("data");
    }

    /// The visible text, on one line.
    String words() {
        return page.locator("#card").innerText();
    }

    private void show(ObjectNode card, boolean old) {
        page.evaluate(
                "([json, dark, old]) => { faults.length = 0; pressed.length = 0; show(json, dark, old); }",
                List.of(card.toString(), dark, old));
    }

    private JsonNode result(String name) {
        return JsonMapper.shared().readTree((String) page.evaluate("JSON.stringify(%s)".formatted(name)));
    }

    private static String html() {
        try (var in = Objects.requireNonNull(CardScreenshot.class.getResourceAsStream("cards.html"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
