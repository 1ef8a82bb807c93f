package druppel.adapter.content.style;

import static druppel.adapter.content.style.Passage.Field.NUDGE;
import static druppel.adapter.content.style.Passage.Field.WHY;
import static java.util.stream.Collectors.groupingBy;

import druppel.domain.library.Nudge;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rule that not too many texts begin with the same words: two words in one practice, three in the whole library.
final class RepeatedStart implements StyleRule {
    private static final int MOST_IN_PRACTICE = 3;
    private static final int MOST_IN_LIBRARY = 8;
    private static final Set<Passage.Field> FIELDS = Set.of(NUDGE, WHY);
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}’]+");

    @Override
    public Stream<Violation> violations(Collection<Nudge> nudges) {
        List<Passage> passages = nudges.stream()
                .flatMap(Passage::of)
                .filter(passage -> FIELDS.contains(passage.field()))
                .toList();
        return Stream.concat(
                surplus(
                        passages,
                        2,
                        MOST_IN_PRACTICE,
                        passage -> passage.nudge().practice()),
                surplus(passages, 3, MOST_IN_LIBRARY, _ -> "the library"));
    }

    /// Complaints about the passages after the first ones that begin with the same words.
    private static Stream<Violation> surplus(
            List<Passage> passages, int words, int most, Function<Passage, String> scope) {
        return passages.stream()
                .collect(groupingBy(
                        passage -> new Start(passage, words, scope.apply(passage)),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(same -> same.getValue().stream()
                        .skip(most)
                        .map(passage ->
                                same.getKey().violation(passage, same.getValue().size())));
    }

    private record Start(Passage.Field field, String words, String scope) {
        Start(Passage passage, int words, String scope) {
            this(passage.field(), first(words, passage), scope);
        }

        private static String first(int words, Passage passage) {
            return GAP.splitAsStream(
                            passage.unquoted().toLowerCase(passage.language().locale()))
                    .limit(words)
                    .collect(Collectors.joining(" "));
        }

        Violation violation(Passage passage, int count) {
            return passage.violation(
                    "begins with “" + words + "”, as " + (count - 1) + " others of " + scope + " do",
                    "begin another way");
        }
    }
}
