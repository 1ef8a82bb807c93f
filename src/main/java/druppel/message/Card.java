package druppel.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Card: one message of the bot, the same for every platform. Slack renders it as Block Kit, Teams as an Adaptive Card,
/// the local chat as HTML. Texts are plain, without markup of any platform, so a member's words can never become
/// markup.
public record Card(List<Block> blocks) {
    public Card {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a card needs at least one block");
        }
    }

    public static Card of(Block... blocks) {
        return new Card(List.of(blocks));
    }

    /// Creates a card of one paragraph.
    public static Card text(String text) {
        return of(new Block.Paragraph(text));
    }

    /// The card with more blocks at the end.
    public Card and(Block... more) {
        return new Card(Stream.concat(blocks.stream(), Stream.of(more)).toList());
    }

    /// The card with more blocks at the start.
    public Card after(Block... before) {
        return new Card(Stream.concat(Stream.of(before), blocks.stream()).toList());
    }

    /// The card as plain text, for screen readers, notifications and scripts.
    public String plainText() {
        return blocks.stream()
                .map(Block::plainText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// All buttons of the card, in order.
    public List<Button> buttons() {
        return blocks.stream()
                .<Button>mapMulti((block, buttons) -> {
                    if (block instanceof Block.Buttons row) {
                        row.buttons().forEach(buttons);
                    } else if (block instanceof Block.Item item) {
                        buttons.accept(item.button());
                    }
                })
                .toList();
    }

    /// Whether the card has a form field.
    public boolean asks() {
        return blocks.stream().anyMatch(Block::field);
    }

    public Optional<Button> button(String action) {
        return buttons().stream()
                .filter(button -> button.action().equals(action))
                .findFirst();
    }
}
