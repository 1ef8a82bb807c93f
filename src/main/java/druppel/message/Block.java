package druppel.message;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Part of a card; each platform renders every kind.
public sealed interface Block {

    /// The block as plain text; empty for blocks that can only be pressed.
    default String plainText() {
        return switch (this) {
            case Heading(String text) -> text;
            case Paragraph(String text) -> text;
            case Quote(String text) -> "“" + text + "”";
            case Note(String text) -> text;
            case Facts(List<Fact> facts) -> lines(facts, fact -> fact.label() + ": " + fact.value());
            case People people -> lines(people.people(), Someone::plainText);
            case Picture picture -> picture.alternative();
            case File file -> file.label() + ": " + file.name();
            case Link(String label, String address) -> label + ": " + address;
            case Input input -> input.label();
            case Choices choices -> choices.label();
            case Item(String text, Button _) -> text;
            case Buttons buttons -> "";
        };
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        return items.stream().map(line).collect(Collectors.joining("\n"));
    }

    /// Whether the block can be pressed or filled in.
    default boolean interactive() {
        return field() || this instanceof Buttons || this instanceof Item;
    }

    /// Whether the block is a form field.
    default boolean field() {
        return this instanceof Input || this instanceof Choices;
    }

    /// Heading of the card.
    record Heading(String text) implements Block {}

    /// Plain text; line breaks are kept.
    record Paragraph(String text) implements Block {}

    /// Quotation of the member's own words.
    record Quote(String text) implements Block {}

    /// Small print.
    record Note(String text) implements Block {}

    /// Short facts side by side, such as *streak: 5 days*.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// One fact: a label and its value.
    record Fact(String label, String value) {}

    /// List of users by the platform's own ids, one per line; a platform that knows their names shows those. The
    /// remarks are the bot's own words, and may be blank.
    ///
    /// @param introduced whether the reader is meant to write to them: a platform that knows no names then shows a
    ///   way to do so
    record People(List<Someone> people, boolean introduced) implements Block {
        public People {
            people = List.copyOf(people);
        }

        public People(List<Someone> people) {
            this(people, false);
        }
    }

    /// One user with a remark.
    record Someone(String id, String remark) {
        private String plainText() {
            return remark.isBlank() ? id : id + ": " + remark;
        }
    }

    /// Picture with an equivalent text.
    record Picture(String alternative, druppel.message.Picture image) implements Block {}

    /// File for the member to download; each platform sends it in its own way, or as a link.
    ///
    /// @param paper the id of the member's file, such as `harvest:2026-Q4`
    /// @param otherwise the text shown if the platform cannot provide the file
    record File(String paper, String name, String label, String otherwise) implements Block {}

    /// Link to one of our own pages.
    record Link(String label, String address) implements Block {}

    /// Input field; its value is returned under its name when a button of the card is pressed.
    ///
    /// @param optional whether it may be left empty
    record Input(String name, String label, Entry entry, String value, boolean optional) implements Block {
        public Input(String name, String label, Entry entry, String value) {
            this(name, label, entry, value, false);
        }
    }

    /// Type of an input field: one line, several lines, a time of day as `HH:mm`, a time zone, or a country or part of
    /// one. Platforms that can suggest zones and countries do; any other text can still be typed.
    enum Entry {
        LINE,
        LINES,
        TIME,
        ZONE,
        REGION
    }

    /// Options to choose from; the chosen values are returned joined by commas.
    record Choices(String name, String label, boolean many, List<Option> options, Set<String> chosen) implements Block {
        public Choices {
            options = List.copyOf(options);
            chosen = Set.copyOf(chosen);
        }
    }

    /// One option: its value and label.
    record Option(String value, String label) {}

    /// Item of a list: a line of text with the button that does what it says.
    record Item(String text, Button button) implements Block {}

    /// Row of buttons.
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    static Buttons buttons(Button... buttons) {
        return new Buttons(List.of(buttons));
    }
}
