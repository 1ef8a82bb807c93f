package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Renders the buttons of one card. In a card with inputs, the first button after them submits them; the other
/// buttons ignore them.
final class ActionRenderer {
    private static final int IN_A_ROW = 6;
    private static final int TITLE = 80;

    private final boolean asks;
    private final Optional<Button> sending;
    private final List<String> mayBeEmpty;

    ActionRenderer(Card card) {
        asks = card.asks();
        sending = sending(card);
        mayBeEmpty = card.blocks().stream()
                .<String>mapMulti((block, names) -> {
                    if (block instanceof Block.Input field && field.optional()) {
                        names.accept(field.name());
                    }
                })
                .toList();
    }

    private static Optional<Button> sending(Card card) {
        return card.blocks().stream()
                .dropWhile(block -> !block.field())
                .<Button>mapMulti((block, buttons) -> {
                    if (block instanceof Block.Buttons row) {
                        row.buttons().forEach(buttons);
                    }
                })
                .findFirst();
    }

    List<ObjectNode> render(List<Button> buttons) {
        return buttons.stream()
                .map(this::execute)
                .gather(Gatherers.windowFixed(IN_A_ROW))
                .map(ActionRenderer::row)
                .toList();
    }

    /// A button that opens a web page.
    ObjectNode link(Block.Link link) {
        ObjectNode open = ElementRenderer.element("Action.OpenUrl")
                .put("title", TeamsText.plain(link.label(), TITLE))
                .put("url", link.address());
        return row(List.of(open));
    }

    private static ObjectNode row(List<ObjectNode> actions) {
        ObjectNode row = ElementRenderer.element("ActionSet");
        row.putArray("actions").addAll(actions);
        return row;
    }

    /// Older Teams clients fall back to `Action.Submit`, with the same effect.
    private ObjectNode execute(Button button) {
        ObjectNode execute = action("Action.Execute", button).put("verb", SubmitData.VERB);
        execute.set("fallback", action("Action.Submit", button));
        return execute;
    }

    private ObjectNode action(String type, Button button) {
        ObjectNode action = ElementRenderer.element(type).put("title", TeamsText.plain(button.label(), TITLE));
        action.set("data", data(button));
        if (asks && !sends(button)) {
            action.put("associatedInputs", "none");
        }
        return switch (button.look()) {
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
            case PLAIN -> action;
        };
    }

    private ObjectNode data(Button button) {
        ObjectNode data = ElementRenderer.object().put(SubmitData.PRESS, button.action());
        button.words().ifPresent(words -> data.put(Button.WORDS, words));
        if (sends(button) && !mayBeEmpty.isEmpty()) {
            ArrayNode empty = data.putArray(SubmitData.EMPTY);
            mayBeEmpty.forEach(empty::add);
        }
        return data;
    }

    private boolean sends(Button button) {
        return sending.filter(button::equals).isPresent();
    }
}
