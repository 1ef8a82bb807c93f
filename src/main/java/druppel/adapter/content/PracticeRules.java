package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Validation rules for one practice that a JSON schema cannot express: every kind of nudge, a brave one,
/// and ids that start with the practice's own.
final class PracticeRules {
    private static final List<String> NUDGES = List.of("nudges");
    private static final List<String> KINDS = List.of("action", "notice", "question");

    private PracticeRules() {}

    static Stream<ValidationError> faults(YamlDocument practice) {
        return Stream.of(kinds(practice), brave(practice), ids(practice)).flatMap(faults -> faults);
    }

    private static Stream<ValidationError> kinds(YamlDocument practice) {
        Set<String> kinds = all(practice, "kind");
        return KINDS.stream()
                .filter(kind -> !kinds.contains(kind))
                .map(kind -> practice.fault(NUDGES, "no nudge has the kind " + kind, "add at least one"));
    }

    private static Stream<ValidationError> brave(YamlDocument practice) {
        return all(practice, "effort").contains("brave")
                ? Stream.empty()
                : Stream.of(practice.fault(
                        NUDGES, "no nudge has the effort brave", "add one, so that a streak can be repaired"));
    }

    private static Stream<ValidationError> ids(YamlDocument practice) {
        String start = practice.text(List.of("id")) + "-";
        return practice.entries(NUDGES).stream()
                .map(nudge -> plus(nudge, "id"))
                .filter(path -> !practice.text(path).isEmpty())
                .filter(path -> !practice.text(path).startsWith(start))
                .map(path -> practice.fault(
                        path,
                        "the id " + ValidationError.quoted(practice.text(path))
                                + " does not start with the id of its practice",
                        "start it with " + ValidationError.quoted(start)));
    }

    private static Set<String> all(YamlDocument practice, String field) {
        return practice.entries(NUDGES).stream()
                .map(nudge -> practice.text(plus(nudge, field)))
                .collect(Collectors.toSet());
    }
}
