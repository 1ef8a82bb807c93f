package druppel.platform.slack.render;

import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.timePicker;
import static druppel.platform.slack.render.BlockKit.plain;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import druppel.message.Block;
import druppel.message.TextLimit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Renders inputs: fields and choices, each with its field name as action id.
record BlockKitInputRenderer(UnaryOperator<String> unique) {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    List<LayoutBlock> input(Block.Input field) {
        String id = unique.apply(field.name());
        return switch (field.entry()) {
            case LINE, ZONE, REGION -> labelled(id, field, words(id, field.value(), false));
            case LINES -> labelled(id, field, words(id, field.value(), true));
            case TIME -> labelled(id, field, time(id, field.value()));
        };
    }

    List<LayoutBlock> choices(Block.Choices choices) {
        if (choices.options().isEmpty()) {
            return List.of();
        }
        List<Block.Option> offered =
                choices.options().stream().limit(BlockKit.OPTIONS).toList();
        List<OptionObject> options =
                offered.stream().map(BlockKitInputRenderer::option).toList();
        List<OptionObject> chosen = chosen(offered, choices.chosen());
        String id = unique.apply(choices.name());
        return labelled(
                id, choices.label(), false, choices.many() ? many(id, options, chosen) : one(id, options, chosen));
    }

    private static BlockElement words(String id, String value, boolean multiline) {
        return plainTextInput(element -> element.actionId(id)
                .multiline(multiline)
                .maxLength(BlockKit.ENTRY)
                .initialValue(value.isBlank() ? null : TextLimit.text(value, BlockKit.ENTRY)));
    }

    private static BlockElement time(String id, String value) {
        return timePicker(
                element -> element.actionId(id).initialTime(TIME.matcher(value).matches() ? value : null));
    }

    private static BlockElement one(String id, List<OptionObject> options, List<OptionObject> chosen) {
        return staticSelect(element ->
                element.actionId(id).options(options).initialOption(chosen.isEmpty() ? null : chosen.getFirst()));
    }

    private static BlockElement many(String id, List<OptionObject> options, List<OptionObject> chosen) {
        return options.size() > BlockKit.CHECKBOXES
                ? multiStaticSelect(
                        element -> element.actionId(id).options(options).initialOptions(nullIfEmpty(chosen)))
                : checkboxes(element -> element.actionId(id).options(options).initialOptions(nullIfEmpty(chosen)));
    }

    /// Slack refuses an empty list of initial options.
    private static @Nullable List<OptionObject> nullIfEmpty(List<OptionObject> chosen) {
        return chosen.isEmpty() ? null : chosen;
    }

    private static List<OptionObject> chosen(List<Block.Option> offered, Set<String> chosen) {
        return offered.stream()
                .filter(option -> chosen.contains(option.value()))
                .map(BlockKitInputRenderer::option)
                .toList();
    }

    private static OptionObject option(Block.Option option) {
        return OptionObject.builder()
                .text(plain(option.label(), BlockKit.OPTION))
                .value(TextLimit.text(option.value(), BlockKit.OPTION_VALUE))
                .build();
    }

    private static List<LayoutBlock> labelled(String id, Block.Input field, BlockElement element) {
        return labelled(id, field.label(), field.optional(), element);
    }

    /// Input block whose block id is the field name: Slack shows validation errors at it.
    private static List<LayoutBlock> labelled(String id, String label, boolean optional, BlockElement element) {
        return List.of(Blocks.input(block -> block.blockId(id)
                .label(plain(label, BlockKit.LABEL))
                .optional(optional)
                .element(element)));
    }
}
