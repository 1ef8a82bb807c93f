package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Plain text messages: cards that contain only text are sent without a card.
public final class PlainTextMessage {
    private static final int SUGGESTED = 6;
    private static final int LONGEST = 20_000;
    private static final String QUOTE = "<blockquote>";
    private static final String QUOTED = "</blockquote>";

    private PlainTextMessage() {}

    /// The message for a card of text only, in Teams' XML with everything escaped; empty for other cards.
    public static Optional<ObjectNode> of(Card card) {
        List<Optional<String>> parts =
                card.blocks().stream().map(PlainTextMessage::part).toList();
        if (!parts.stream().allMatch(Optional::isPresent) || card.plainText().isBlank()) {
            return Optional.empty();
        }
        String text = parts.stream()
                .map(Optional::orElseThrow)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("<br/><br/>"))
                .replace("<br/><br/>" + QUOTE, QUOTE)
                .replace(QUOTED + "<br/><br/>", QUOTED);
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(ElementRenderer.object().put("text", text).put("textFormat", "xml"));
    }

    /// The message with commands as suggested actions.
    ///
    /// @param to the user who sees the suggestions
    public static ObjectNode with(ObjectNode message, List<Button> commands, String to) {
        ObjectNode suggested = message.deepCopy();
        ObjectNode actions = suggested.putObject("suggestedActions");
        actions.putArray("to").add(to);
        ArrayNode offered = actions.putArray("actions");
        commands.stream()
                .limit(SUGGESTED)
                .forEach(command -> offered.addObject()
                        .put("type", "imBack")
                        .put("title", command.label())
                        .put("value", command.command().orElseThrow()));
        return suggested;
    }

    private static Optional<String> part(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> Optional.of(part(text, "<strong>", "</strong>"));
            case Block.Paragraph(String text) -> Optional.of(part(text, "", ""));
            case Block.Note(String text) -> Optional.of(part(text, "<em>", "</em>"));
            case Block.Quote(String text) -> Optional.of(QUOTE + escaped("“" + text.strip() + "”") + QUOTED);
            case Block.Facts _,
                    Block.People _,
                    Block.Picture _,
                    Block.File _,
                    Block.Link _,
                    Block.Input _,
                    Block.Choices _,
                    Block.Item _,
                    Block.Buttons _ -> Optional.empty();
        };
    }

    private static String part(String text, String opening, String closing) {
        return text.isBlank() ? "" : opening + escaped(text) + closing;
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\R", "<br/>");
    }
}
