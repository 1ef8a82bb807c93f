package druppel.command;

import java.util.List;
import java.util.Set;

/// Syntax of plans, which tells them from other words: "when …, then I …", "als …, dan …".
final class PlanSyntax {
    private static final Set<String> WHEN = Set.of("when", "whenever", "if", "once", "als", "wanneer", "zodra");
    private static final Set<String> THEN = Set.of("then", "dan");

    private PlanSyntax() {}

    /// Whether a plan may begin with this word, in lower case.
    static boolean beginsWith(String word) {
        return WHEN.contains(word);
    }

    /// Whether the words begin with a *when* that is followed by a *then*.
    static boolean matches(Tokens tokens) {
        List<String> plain = tokens.plain();
        return plain.size() > 2
                && beginsWith(plain.getFirst())
                && plain.subList(1, plain.size() - 1).stream().anyMatch(THEN::contains);
    }
}
