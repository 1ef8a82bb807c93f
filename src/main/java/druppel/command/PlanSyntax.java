package druppel.command;

import java.util.Set;
import java.util.regex.Pattern;

/// Syntax of plans, which tells them from other words: "when …, then I …", "when …, I'll …", "als …, dan …".
final class PlanSyntax {
    private static final Set<String> WHEN = Set.of("when", "whenever", "if", "once", "als", "wanneer", "zodra");
    private static final Pattern THEN =
            Pattern.compile(" (?:then|dan|(?:i|we) will|(?:im|i am) going to|(?:ga|zal) ik|(?:gaan|zullen) we) ");
    private static final Pattern CONTRACTED_WILL = Pattern.compile("(?:i|we)\\P{L}ll");

    private PlanSyntax() {}

    /// Whether a plan may begin with this word, in lower case.
    static boolean beginsWith(String word) {
        return WHEN.contains(word);
    }

    /// Whether the words begin with a *when* that is followed by a *then*, or by what somebody is going to do.
    static boolean matches(Tokens tokens) {
        return tokens.size() > 2 && beginsWith(tokens.words().getFirst().plain()) && saysWhatThen(tokens.after(1));
    }

    private static boolean saysWhatThen(Tokens rest) {
        return THEN.matcher(" " + rest.joined()).find()
                || rest.words().subList(0, rest.size() - 1).stream()
                        .anyMatch(word -> CONTRACTED_WILL.matcher(word.shown()).matches());
    }
}
