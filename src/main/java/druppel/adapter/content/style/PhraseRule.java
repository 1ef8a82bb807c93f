package druppel.adapter.content.style;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Style rule that forbids phrases in some fields.
///
/// @param allows passages in which the phrases are fine
/// @param what the complaint, with `%s` for the phrase that was found
record PhraseRule(Set<Passage.Field> fields, Phrases phrases, Predicate<Passage> allows, String what, String fix)
        implements PassageRule {
    @Override
    public Stream<Violation> violations(Passage passage) {
        return fields.contains(passage.field()) && !allows.test(passage)
                ? phrases.firstIn(passage).stream().map(found -> passage.violation(what.formatted(found), fix))
                : Stream.empty();
    }
}
