package druppel.adapter.content.style;

import static druppel.adapter.content.style.Passage.Field.QUESTION;

import java.util.regex.Matcher;
import java.util.stream.Stream;

/// Rule that the afternoon question is one question.
///
/// A pair with the same question word, such as *which …, and which …*, asks for a comparison and counts as one.
final class DoubleQuestion implements PassageRule {
    private static final Phrases QUESTION_WORD = Phrases.of(
            "(?<first>what|which|who|whose|where|how|why|when)",
            "(?<first>wat|welke?|wie|wiens|waar|hoe|hoeveel|waarom|wanneer)");
    private static final Phrases SECOND = Phrases.of("""
        , (?:and|or|but) (?:\\w+ )?(?<second>what|which|who|whose|where|how|why|when)
        , (?:and|or) (?:is|are|was|were|do|does|did|has|have|can|could|will|would) (?:it|that|you|they|he|she|we)
        """, """
        , (?:en|of|maar) (?:\\w+ )?(?<second>wat|welke?|wie|wiens|waar\\w*|hoe\\w*|waarom|wanneer)
        , (?:en|of) (?:is|was|zijn|waren|deed|heb|heeft|kon|kan|weten|wist) (?:het|dat|je|jij|ze|die|de mensen)
        """);

    @Override
    public Stream<Violation> violations(Passage passage) {
        return passage.field() == QUESTION && (hasTwoMarks(passage) || hasSecond(passage))
                ? Stream.of(passage.violation("asks two questions", "keep the one that matters more"))
                : Stream.empty();
    }

    private static boolean hasTwoMarks(Passage passage) {
        return passage.unquoted().chars().filter(one -> one == '?').count() > 1;
    }

    private static boolean hasSecond(Passage passage) {
        Matcher first = QUESTION_WORD.matcher(passage);
        Matcher second = SECOND.matcher(passage);
        return second.find() && !(first.find() && first.group().equalsIgnoreCase(second.group("second")));
    }
}
