package druppel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.MessageRef;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Transcript of a chat: its messages in order, and which are new since the last look.
///
/// Rejects cards that a platform could not render.
public final class ChatTranscript {
    private static final int LONGEST_HEADING = 200;
    private static final int MOST_BUTTONS = 8;
    private static final Pattern CODE = Pattern.compile("(?:link|koppelen|echo) ([0-9A-Z]{4}-[0-9A-Z]{4})");

    private final Map<MessageRef, Card> cards = new LinkedHashMap<>();
    private final List<Card> fresh = new ArrayList<>();

    synchronized MessageRef add(String conversation, Card card) {
        check(card);
        MessageRef ref = new MessageRef(conversation, "m" + (cards.size() + 1));
        cards.put(ref, card);
        fresh.add(card);
        return ref;
    }

    synchronized void replace(MessageRef ref, Card card) {
        check(card);
        cards.replace(ref, card);
        fresh.add(card);
    }

    /// Marks all messages as seen.
    public synchronized void look() {
        fresh.clear();
    }

    public synchronized List<String> fresh() {
        return fresh.stream().flatMap(ChatTranscript::lines).toList();
    }

    synchronized Card card(MessageRef ref) {
        return Optional.ofNullable(cards.get(ref)).orElseThrow();
    }

    /// The messages with a button whose action starts with this, newest first.
    synchronized List<MessageRef> with(String action) {
        return cards.entrySet().stream()
                .filter(entry -> entry.getValue().buttons().stream()
                        .anyMatch(button -> button.action().startsWith(action)))
                .map(Map.Entry::getKey)
                .toList()
                .reversed();
    }

    /// The newest code of two groups of four characters that was shown.
    synchronized String newestCode() {
        return CODE.matcher(String.join("\n", texts()))
                .results()
                .map(found -> found.group(1))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /// The current text of every message, oldest first.
    public synchronized List<String> texts() {
        return cards.values().stream()
                .map(card -> lines(card).collect(Collectors.joining("\n")))
                .toList();
    }

    private static Stream<String> lines(Card card) {
        return card.blocks().stream().flatMap(block -> line(block).lines());
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Buttons buttons ->
                buttons.buttons().stream()
                        .map(button -> "[" + button.label() + "]")
                        .collect(Collectors.joining(" "));
            case Block.Item item -> item.text() + " [" + item.button().label() + "]";
            case Block.Input input -> input.label() + ": " + input.value();
            case Block.Choices choices ->
                choices.label()
                        + ": "
                        + choices.options().stream()
                                .filter(option -> choices.chosen().contains(option.value()))
                                .map(Block.Option::label)
                                .collect(Collectors.joining(" "));
            case Block.Heading _,
                    Block.Paragraph _,
                    Block.Quote _,
                    Block.Note _,
                    Block.Facts _,
                    Block.People _,
                    Block.Picture _,
                    Block.File _,
                    Block.Link _ -> block.plainText();
        };
    }

    private static void check(Card card) {
        assertThat(card.buttons()).extracting(Button::action).as("buttons").doesNotHaveDuplicates();
        assertThat(card.blocks().stream()
                        .filter(Block.Buttons.class::isInstance)
                        .map(row -> ((Block.Buttons) row).buttons().size()))
                .as("buttons")
                .allMatch(size -> size <= MOST_BUTTONS);
        assertThat(card.blocks()).allSatisfy(ChatTranscript::check);
    }

    private static void check(Block block) {
        if (block instanceof Block.Heading(String text)) {
            assertThat(text).as("a heading").isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_HEADING);
        }
    }
}
