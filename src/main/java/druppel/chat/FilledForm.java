package druppel.chat;

import druppel.message.Block;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the fields of a card contain when it is shown again: what was filled in, and what is wrong with it.
///
/// @param values what was filled in, by the name of the field
/// @param faults a sentence by the name of each field that is not accepted
/// @param focused whether the first of these fields gets the focus when the page is loaded
public record FilledForm(Map<String, String> values, Map<String, String> faults, boolean focused) {
    /// A form that has not been submitted.
    public static final FilledForm UNTOUCHED = new FilledForm(Map.of(), Map.of(), false);

    public FilledForm {
        values = Map.copyOf(values);
        faults = Map.copyOf(faults);
    }

    /// A form that was refused, whose first field with a fault gets the focus.
    public FilledForm(Map<String, String> values, Map<String, String> faults) {
        this(values, faults, true);
    }

    /// A copy for a page that is open already.
    public FilledForm unfocused() {
        return new FilledForm(values, faults, false);
    }

    /// What is in a field: what was filled in, otherwise what the card says.
    public String value(Block.Input input) {
        return values.getOrDefault(input.name(), input.value());
    }

    /// The values chosen in a field: what was chosen, otherwise what the card says.
    public Set<String> chosen(Block.Choices choices) {
        return Optional.ofNullable(values.get(choices.name()))
                .map(given -> Set.of(given.split(",", -1)))
                .orElseGet(choices::chosen);
    }

    /// What is wrong with a field.
    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /// Whether it is the first field with a fault, which gets the focus.
    public boolean first(String field) {
        return focused
                && faults.keySet().stream()
                        .sorted()
                        .findFirst()
                        .filter(field::equals)
                        .isPresent();
    }
}
