package druppel.store.tables;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Text of the answers to a survey, as it is encrypted: `VALUES=OFTEN,VISION=SOMETIMES`.
final class AnswerText {
    private AnswerText() {}

    static String of(Map<? extends Enum<?>, ? extends Enum<?>> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey().name() + "=" + answer.getValue().name())
                .collect(Collectors.joining(","));
    }

    static <Q extends Enum<Q>, A extends Enum<A>> Map<Q, A> read(String text, Class<Q> questions, Class<A> scale) {
        Map<Q, A> answers = new EnumMap<>(questions);
        Arrays.stream(text.split(",", -1))
                .map(answer -> answer.split("=", 2))
                .filter(answer -> answer.length == 2)
                .forEach(answer -> answers.put(Enum.valueOf(questions, answer[0]), Enum.valueOf(scale, answer[1])));
        return answers;
    }
}
