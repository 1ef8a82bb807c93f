package druppel.platform.teams.render;

import druppel.message.Block;
import druppel.message.Block.Option;
import druppel.message.TextLimit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Renders inputs: fields and choices, each with its field name as id.
final class AdaptiveCardInputRenderer {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int LABEL = 500;
    private static final int OPTION = 100;
    private static final int OPTIONS = 100;
    private static final int EXPANDED = 10;

    private final CardSizeLimit cardSizeLimit;
    private final Set<String> given = new HashSet<>(SubmitData.RESERVED);

    AdaptiveCardInputRenderer(CardSizeLimit cardSizeLimit) {
        this.cardSizeLimit = cardSizeLimit;
    }

    ObjectNode input(Block.Input field) {
        ObjectNode rendered = labelled(field);
        return switch (field.entry()) {
            case LINE, ZONE, REGION -> textValue(rendered, field.value());
            case LINES -> textValue(rendered, field.value()).put("isMultiline", true);
            case TIME -> time(rendered, field.value());
        };
    }

    List<ObjectNode> choices(Block.Choices choices) {
        if (choices.options().isEmpty()) {
            return List.of();
        }
        List<Option> options = choices.options().stream().limit(OPTIONS).toList();
        ObjectNode rendered = labelled("Input.ChoiceSet", choices.name(), choices.label(), true);
        rendered.put("isMultiSelect", choices.many())
                .put("style", style(choices.many(), options.size()))
                .put("wrap", true);
        ArrayNode nodes = rendered.putArray("choices");
        options.forEach(option ->
                nodes.addObject().put("title", shown(option.label(), OPTION)).put("value", option.value()));
        String chosen = chosen(choices, options);
        return List.of(chosen.isEmpty() ? rendered : rendered.put("value", chosen));
    }

    private ObjectNode textValue(ObjectNode rendered, String value) {
        rendered.put("maxLength", SubmitData.LONGEST);
        return value.isBlank()
                ? rendered
                : rendered.put("value", TextLimit.text(value, cardSizeLimit.atMost(SubmitData.LONGEST)));
    }

    private static ObjectNode time(ObjectNode rendered, String value) {
        return TIME.matcher(value).matches() ? rendered.put("value", value) : rendered;
    }

    private static String style(boolean many, int count) {
        return many && count <= EXPANDED ? "expanded" : "compact";
    }

    private static String chosen(Block.Choices choices, List<Option> options) {
        return options.stream()
                .map(Option::value)
                .filter(choices.chosen()::contains)
                .limit(choices.many() ? options.size() : 1)
                .collect(Collectors.joining(","));
    }

    private ObjectNode labelled(Block.Input field) {
        String type = switch (field.entry()) {
            case LINE, LINES, ZONE, REGION -> "Input.Text";
            case TIME -> "Input.Time";
        };
        return labelled(type, field.name(), field.label(), !field.optional());
    }

    /// Required inputs are marked without a text in any language; the bot says more after the submission.
    private ObjectNode labelled(String type, String name, String label, boolean required) {
        String words = shown(label, LABEL);
        ObjectNode rendered =
                ElementRenderer.element(type).put("id", unique(name)).put("label", words);
        return required ? rendered.put("isRequired", true).put("errorMessage", words + ": –") : rendered;
    }

    private String shown(String text, int limit) {
        return TeamsText.plain(text.isBlank() ? "–" : text, cardSizeLimit.atMost(limit));
    }

    /// Makes the id unique, which Teams requires.
    private String unique(String name) {
        String id = name;
        for (int count = 2; !given.add(id); count++) {
            id = name + "#" + count;
        }
        return id;
    }
}
