package druppel.adapter.content.style;

import static druppel.adapter.content.style.Passage.Field.PLAN;

import java.util.stream.Stream;

/// Rule that a plan is an implementation intention in the first person: a cue, then an act of one's own.
final class PlanForm implements PassageRule {
    private static final Phrases FORM =
            Phrases.of("^when(?:ever)? .*, I(?:’ll| will|’d) .*", "^als .*, dan .*\\b(?:ik|mij|me)\\b.*");

    @Override
    public Stream<Violation> violations(Passage passage) {
        return passage.field() == PLAN && !FORM.areIn(passage)
                ? Stream.of(passage.violation("does not have the form " + form(passage), "write it in that form"))
                : Stream.empty();
    }

    private static String form(Passage passage) {
        return passage.language().choose("“When …, I’ll …”", "“Als …, dan … ik …”");
    }
}
