package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Validation rules for one practice that a JSON schema cannot express: a trait in one of two forms, every kind of
/// nudge, a brave one, one for everybody, ids that start with the practice's own, and both ends of a season.
final class PracticeRules {
    private static final List<String> NUDGES = List.of("nudges");
    private static final List<String> KINDS = List.of("action", "notice", "question");

    private static final List<String> CONDITIONS = List.of("roles", "sites", "days", "from", "until");

    private PracticeRules() {}

    static Stream<ValidationError> faults(YamlDocument practice) {
        return Stream.of(
                        traits(practice),
                        kinds(practice),
                        brave(practice),
                        forEverybody(practice),
                        ids(practice),
                        seasons(practice))
                .flatMap(faults -> faults);
    }

    private static Stream<ValidationError> traits(YamlDocument practice) {
        boolean named = !practice.at(List.of("trains")).isMissingNode();
        boolean listed = !practice.at(List.of("traits")).isMissingNode();
        String fix = "write trains: and the trait, and also: and a second one if there is one";
        if (named == listed) {
            String what = named ? "traits are given in two forms" : "trains is missing";
            return Stream.of(practice.fault(List.of(named ? "traits" : "id"), what, fix));
        }
        String second = practice.text(List.of("also"));
        return !second.isEmpty() && (listed || second.equals(practice.text(List.of("trains"))))
                ? Stream.of(practice.fault(List.of("also"), "also does not add a trait", fix))
                : Stream.empty();
    }

    private static Stream<ValidationError> kinds(YamlDocument practice) {
        Set<String> kinds = all(practice, "kind");
        return KINDS.stream()
                .filter(kind -> !kinds.contains(kind))
                .map(kind -> practice.fault(
                        NUDGES, "no nudge of " + id(practice) + " has the kind " + kind, "add at least one"));
    }

    private static Stream<ValidationError> brave(YamlDocument practice) {
        return all(practice, "effort").contains("brave")
                ? Stream.empty()
                : Stream.of(practice.fault(
                        NUDGES,
                        "no nudge of " + id(practice) + " has the effort brave",
                        "add one, so that a streak can be repaired"));
    }

    /// A practice without such a nudge could leave a member with nothing on some date.
    private static Stream<ValidationError> forEverybody(YamlDocument practice) {
        boolean found = practice.entries(NUDGES).stream()
                .anyMatch(nudge -> !practice.text(plus(nudge, "effort")).equals("brave")
                        && CONDITIONS.stream()
                                .allMatch(
                                        field -> practice.at(plus(nudge, field)).isMissingNode()));
        return found
                ? Stream.empty()
                : Stream.of(practice.fault(
                        NUDGES,
                        "every nudge of " + id(practice) + " is brave or has a condition",
                        "add one that is not brave, without roles, sites, days and season"));
    }

    private static String id(YamlDocument practice) {
        return practice.text(List.of("id"));
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

    private static Stream<ValidationError> seasons(YamlDocument practice) {
        return practice.entries(NUDGES).stream()
                .filter(nudge -> practice.text(plus(nudge, "from")).isEmpty()
                        != practice.text(plus(nudge, "until")).isEmpty())
                .map(nudge -> practice.fault(
                        nudge, "a season has only one end", "write both from: and until:, as in \"12-01\""));
    }

    private static Set<String> all(YamlDocument practice, String field) {
        return practice.entries(NUDGES).stream()
                .map(nudge -> practice.text(plus(nudge, field)))
                .collect(Collectors.toSet());
    }
}
