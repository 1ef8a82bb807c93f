package druppel.adapter.content.style;

import java.util.stream.Stream;

/// Rule that each question of the afternoon is one question.
///
/// A pair with the same question word, such as *which …, and which …*, counts as two.
final class DoubleQuestion implements PassageRule {
    private static final Phrases SECOND = Phrases.of(
            """
            , (?:and|or|but) (?:\\w+ )?(?:what|which|who|whose|where|how|why|when)
            , (?:and|or) (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)%s
            """.formatted(" (?:it|that|you|they|he|she|we|there|anyone|anybody|someone|people)"),
            """
            , (?:en|of|maar) (?:\\w+ )?(?:wat|welke?|wie|wiens|waar\\w*|hoe\\w*|waarom|wanneer)
            , (?:en|of) (?:is|was|ben|zijn|waren|deed|heb|heeft|had|kon|kan|kun|moet|mag|weten|wist)%1$s
            , (?:en|of) (?:kent|mist|kreeg|krijg|zag|zie|hoorde|hoor|verwacht|hoop)%1$s
            """.formatted(" (?:het|dat|je|jij|ze|die|er|daar|iemand|de mensen)"));

    @Override
    public Stream<Violation> violations(Passage passage) {
        return Passage.Field.QUESTIONS.contains(passage.field()) && (hasTwoMarks(passage) || SECOND.areIn(passage))
                ? Stream.of(passage.violation("asks two questions", "keep the one that matters more"))
                : Stream.empty();
    }

    private static boolean hasTwoMarks(Passage passage) {
        return passage.unquoted().chars().filter(one -> one == '?').count() > 1;
    }
}
