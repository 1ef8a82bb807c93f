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
        ObjectNode drawn = labelled(field);
        return switch (field.entry()) {
            case LINE -> words(drawn, field.value());
            case LINES -> words(drawn, field.value()).put("isMultiline", true);
            case TIME -> time(drawn, field.value());
        };
    }

    List<ObjectNode> choices(Block.Choices choices) {
        if (choices.options().isEmpty()) {
            return List.of();
        }
        List<Option> offered = choices.options().stream().limit(OPTIONS).toList();
        ObjectNode drawn = labelled("Input.ChoiceSet", choices.name(), choices.label(), true);
        drawn.put("isMultiSelect", choices.many())
                .put("style", style(choices.many(), offered.size()))
                .put("wrap", true);
        ArrayNode options = drawn.putArray("choices");
        offered.forEach(option ->
                options.addObject().put("title", shown(option.label(), OPTION)).put("value", option.value()));
        String chosen = chosen(choices, offered);
        return List.of(chosen.isEmpty() ? drawn : drawn.put("value", chosen));
    }

    private ObjectNode words(ObjectNode drawn, String value) {
        drawn.put("maxLength", SubmitData.LONGEST);
        return value.isBlank()
                ? drawn
                : drawn.put("value", TextLimit.text(value, cardSizeLimit.atMost(SubmitData.LONGEST)));
    }

    private static ObjectNode time(ObjectNode drawn, String value) {
        return TIME.matcher(value).matches() ? drawn.put("value", value) : drawn;
    }

    private static String style(boolean many, int options) {
        return many && options <= EXPANDED ? "expanded" : "compact";
    }

    private static String chosen(Block.Choices choices, List<Option> offered) {
        return offered.stream()
                .map(Option::value)
                .filter(choices.chosen()::contains)
                .limit(choices.many() ? offered.size() : 1)
                .collect(Collectors.joining(","));
    }

    private ObjectNode labelled(Block.Input field) {
        String type = switch (field.entry()) {
            case LINE, LINES -> "Input.Text";
            case TIME -> "Input.Time";
        };
        return labelled(type, field.name(), field.label(), !field.optional());
    }

    /// Required inputs are marked without a text in any language; the bot says more after the submission.
    private ObjectNode labelled(String type, String name, String label, boolean required) {
        String words = shown(label, LABEL);
        ObjectNode drawn = ElementRenderer.element(type).put("id", unique(name)).put("label", words);
        return required ? drawn.put("isRequired", true).put("errorMessage", words + ": –") : drawn;
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
