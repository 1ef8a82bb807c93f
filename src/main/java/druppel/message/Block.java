package druppel.message;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One part of a card.
public sealed interface Block {

    /// What this part says as plain text; empty for what can only be pressed.
    String plainText();

    /// Whether there is something to press or to fill in.
    default boolean interactive() {
        return false;
    }

    /// Whether there is something to fill in.
    default boolean field() {
        return false;
    }

    /// The line on top.
    record Heading(String text) implements Block {
        @Override
        public String plainText() {
            return text;
        }
    }

    /// Ordinary text; line breaks stay.
    record Paragraph(String text) implements Block {
        @Override
        public String plainText() {
            return text;
        }
    }

    /// The member's own words.
    record Quote(String text) implements Block {
        @Override
        public String plainText() {
            return "“" + text + "”";
        }
    }

    /// Small print.
    record Note(String text) implements Block {
        @Override
        public String plainText() {
            return text;
        }
    }

    /// Short facts side by side, such as *streak: 5 days*.
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public String plainText() {
            return facts.stream()
                    .map(fact -> fact.label() + ": " + fact.value())
                    .collect(Collectors.joining("\n"));
        }
    }

    /// One fact.
    record Fact(String label, String value) {}

    /// People by the platform's own ids, a line each: where the platform knows names it shows
    /// those. The remarks are the bot's own words, and may be blank.
    ///
    /// @param introduced whether they are there to be written to: then a platform that knows no
    ///   names shows a way to them
    record People(List<Someone> people, boolean introduced) implements Block {
        public People {
            people = List.copyOf(people);
        }

        public People(List<Someone> people) {
            this(people, false);
        }

        @Override
        public String plainText() {
            return people.stream().map(Someone::plainText).collect(Collectors.joining("\n"));
        }
    }

    /// One of them.
    record Someone(String id, String remark) {
        private String plainText() {
            return remark.isBlank() ? id : id + ": " + remark;
        }
    }

    /// A drawing, with the text that says the same.
    record Picture(String alternative, druppel.message.Picture picture) implements Block {
        @Override
        public String plainText() {
            return alternative;
        }
    }

    /// Something of the member's own to take away as a file; each platform brings it in its own way
    /// or, where it has none, as a link.
    ///
    /// @param paper which of the member's papers, such as `harvest:2026-Q4`
    /// @param otherwise what is said where it cannot be brought at all
    record File(String paper, String name, String label, String otherwise) implements Block {
        @Override
        public String plainText() {
            return label + ": " + name;
        }
    }

    /// A way to a page of our own.
    record Link(String label, String address) implements Block {
        @Override
        public String plainText() {
            return label + ": " + address;
        }
    }

    /// A field to fill in; its value comes back under its name when a button of the card is
    /// pressed.
    ///
    /// @param optional whether it may stay empty
    record Input(String name, String label, Entry entry, String value, boolean optional) implements Block {
        public Input(String name, String label, Entry entry, String value) {
            this(name, label, entry, value, false);
        }

        @Override
        public String plainText() {
            return label;
        }

        @Override
        public boolean field() {
            return true;
        }

        @Override
        public boolean interactive() {
            return true;
        }
    }

    /// What goes into a field: one line, several lines, or a time of day as `HH:mm`.
    enum Entry {
        LINE,
        LINES,
        TIME
    }

    /// Options to choose from; the values chosen come back joined by commas.
    record Choices(String name, String label, boolean many, List<Option> options, Set<String> chosen) implements Block {
        public Choices {
            options = List.copyOf(options);
            chosen = Set.copyOf(chosen);
        }

        @Override
        public String plainText() {
            return label;
        }

        @Override
        public boolean field() {
            return true;
        }

        @Override
        public boolean interactive() {
            return true;
        }
    }

    /// One option.
    record Option(String value, String label) {}

    /// Buttons in a row.
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }

        @Override
        public String plainText() {
            return "";
        }

        @Override
        public boolean interactive() {
            return true;
        }
    }

    static Buttons buttons(Button... buttons) {
        return new Buttons(List.of(buttons));
    }
}
