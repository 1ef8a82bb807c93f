package druppel.adapter.pages.words;

import druppel.feature.words.TextSearch;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;

/// View of a step with one reflection: editing, deleting or sharing it.
///
/// @param entry the reflection
/// @param action the address that the form is sent to
/// @param back the address of the list
/// @param text what stands in the field
/// @param fault why the text was not accepted
/// @param effects what the step does, in sentences
/// @param card what others would see, with its buttons where it can be shared from here
public record StepView(
        EntryView entry,
        String action,
        String back,
        String text,
        Optional<String> fault,
        List<String> effects,
        Optional<Card> card) {
    public StepView {
        effects = List.copyOf(effects);
    }

    static StepView of(EntryView entry, String action, String back) {
        String words = entry.parts().stream().map(TextSearch.Part::text).reduce("", String::concat);
        return new StepView(entry, action, back, words, Optional.empty(), List.of(), Optional.empty());
    }

    StepView refused(String typed, Optional<String> why) {
        return new StepView(entry, action, back, typed, why, effects, card);
    }

    StepView with(List<String> sentences) {
        return new StepView(entry, action, back, text, fault, sentences, card);
    }

    StepView with(Card shown) {
        return new StepView(entry, action, back, text, fault, effects, Optional.of(shown));
    }
}
