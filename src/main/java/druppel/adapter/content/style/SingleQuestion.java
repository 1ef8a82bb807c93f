package druppel.adapter.content.style;

import java.util.stream.Stream;

/// Rule that the afternoon question is one question.
final class SingleQuestion implements PassageRule {
    @Override
    public Stream<Violation> violations(Passage passage) {
        return passage.field() == Passage.Field.QUESTION
                        && passage.text().chars().filter(one -> one == '?').count() > 1
                ? Stream.of(passage.violation("asks more than one question", "keep the one that matters most"))
                : Stream.empty();
    }
}
