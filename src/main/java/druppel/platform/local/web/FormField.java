package druppel.platform.local.web;

import druppel.message.Block;
import druppel.message.Card;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An input of a card. Several chosen values are separated by commas.
record FormField(String name, String label, Kind kind, String value, List<Block.Option> options) {

    /// The kind of input: one line, several lines, a time of day, one option, or several options.
    enum Kind {
        LINE,
        LINES,
        TIME,
        ONE,
        MANY
    }

    /// The inputs of a card, in order.
    static List<FormField> of(Card card) {
        return card.blocks().stream().flatMap(FormField::of).toList();
    }

    /// Whether the field accepts this value: any text, or existing options.
    boolean accepts(String given) {
        List<String> known = options.stream().map(Block.Option::value).toList();
        return switch (kind) {
            case LINE, LINES, TIME -> true;
            case ONE -> given.isEmpty() || known.contains(given);
            case MANY -> given.isEmpty() || known.containsAll(List.of(given.split(",", -1)));
        };
    }

    private static Stream<FormField> of(Block block) {
        return switch (block) {
            case Block.Input input -> Stream.of(of(input));
            case Block.Choices choices -> Stream.of(of(choices));
            case Block.Heading _, Block.Paragraph _, Block.Quote _, Block.Note _ -> Stream.empty();
            case Block.Facts _, Block.People _, Block.Picture _, Block.Buttons _ -> Stream.empty();
            case Block.File _, Block.Link _, Block.Item _ -> Stream.empty();
        };
    }

    private static FormField of(Block.Input input) {
        Kind kind = switch (input.entry()) {
            case LINE, ZONE, REGION -> Kind.LINE;
            case LINES -> Kind.LINES;
            case TIME -> Kind.TIME;
        };
        return new FormField(input.name(), input.label(), kind, input.value(), List.of());
    }

    private static FormField of(Block.Choices choices) {
        String chosen = choices.options().stream()
                .map(Block.Option::value)
                .filter(choices.chosen()::contains)
                .collect(Collectors.joining(","));
        return new FormField(
                choices.name(), choices.label(), choices.many() ? Kind.MANY : Kind.ONE, chosen, choices.options());
    }
}
