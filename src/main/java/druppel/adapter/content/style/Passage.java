package druppel.adapter.content.style;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One field of a nudge in one language.
record Passage(Nudge nudge, Language language, Field field, String text) {
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    /// Field of a nudge's text, by its name in YAML.
    enum Field {
        NUDGE("nudge"),
        WHY("why"),
        PLAN("plan"),
        QUESTION("question"),
        QUESTION_DONE("question_done"),
        QUESTION_NOT("question_not");

        /// The questions of the afternoon.
        static final Set<Field> QUESTIONS = Set.of(QUESTION, QUESTION_DONE, QUESTION_NOT);

        private final String key;

        Field(String key) {
            this.key = key;
        }

        private Optional<String> in(Nudge.Text text) {
            return switch (this) {
                case NUDGE -> Optional.of(text.nudge());
                case WHY -> Optional.of(text.why());
                case PLAN -> Optional.of(text.plan());
                case QUESTION -> Optional.of(text.question());
                case QUESTION_DONE -> text.questionDone();
                case QUESTION_NOT -> text.questionNot();
            };
        }
    }

    /// The passages of a nudge in all its languages.
    static Stream<Passage> of(Nudge nudge) {
        return nudge.texts().values().entrySet().stream()
                .flatMap(texts -> Arrays.stream(Field.values())
                        .flatMap(field -> field.in(texts.getValue()).stream()
                                .map(text -> new Passage(nudge, texts.getKey(), field, text))));
    }

    /// The author's own words: without what is in curly quotes, with curly apostrophes.
    String unquoted() {
        return QUOTED.matcher(text.strip().replace('\'', '’')).replaceAll("");
    }

    Violation violation(String what, String fix) {
        return new Violation(nudge.id(), language, field.key, what, fix);
    }
}
