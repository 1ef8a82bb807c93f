package druppel.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One message of the bot, the same for every platform: Slack draws it as Block Kit, Teams as an
/// Adaptive Card, the local chat as HTML. Texts are plain: no markup of any platform, so a member's
/// words never turn into some.
public record Card(List<Block> blocks) {
    public Card {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a card has at least one block");
        }
    }

    public static Card of(Block... blocks) {
        return new Card(List.of(blocks));
    }

    /// A card of one paragraph.
    public static Card text(String text) {
        return of(new Block.Paragraph(text));
    }

    /// The same card with these blocks after its own.
    public Card and(Block... more) {
        return new Card(Stream.concat(blocks.stream(), Stream.of(more)).toList());
    }

    /// The same card with nothing left to press or fill in, as it stands once it was answered.
    public Card settled() {
        return new Card(blocks.stream().filter(block -> !block.interactive()).toList());
    }

    /// The whole message as plain text, for screen readers, notifications and scripts.
    public String plainText() {
        return blocks.stream()
                .map(Block::plainText)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// Every button on the card, in order.
    public List<Button> buttons() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Buttons row ? row.buttons().stream() : Stream.empty())
                .toList();
    }

    /// Whether there is something to fill in.
    public boolean asks() {
        return blocks.stream().anyMatch(Block::field);
    }

    public Optional<Button> button(String action) {
        return buttons().stream()
                .filter(button -> button.action().equals(action))
                .findFirst();
    }
}
