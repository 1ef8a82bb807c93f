package druppel.adapter.content.style;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/// One field of a nudge in one language.
record Passage(Nudge nudge, Language language, Field field, String text) {
    /// Field of a nudge's text, by its name in YAML.
    enum Field {
        NUDGE("nudge", Nudge.Text::nudge),
        WHY("why", Nudge.Text::why),
        PLAN("plan", Nudge.Text::plan),
        QUESTION("question", Nudge.Text::question);

        private final String key;
        private final Function<Nudge.Text, String> text;

        Field(String key, Function<Nudge.Text, String> text) {
            this.key = key;
            this.text = text;
        }
    }

    /// The passages of a nudge in all its languages.
    static Stream<Passage> of(Nudge nudge) {
        return nudge.texts().entrySet().stream()
                .flatMap(texts -> Arrays.stream(Field.values())
                        .map(field -> new Passage(nudge, texts.getKey(), field, field.text.apply(texts.getValue()))));
    }

    Violation violation(String what, String fix) {
        return new Violation(nudge.id(), language, field.key, what, fix);
    }
}
