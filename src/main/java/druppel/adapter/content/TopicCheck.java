package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Validates topics: nudges name topics that exist, and each topic leads to nudges, which may be switched off.
final class TopicCheck {
    private final YamlDocument topics;
    private final List<YamlDocument> practices;
    private final Set<String> leading;

    private TopicCheck(LibraryFolders folders) {
        topics = folders.library().topics().orElseGet(() -> YamlDocument.empty("topics.yaml"));
        practices = folders.library().practices();
        leading = folders.folders().stream()
                .flatMap(folder -> folder.practices().stream())
                .flatMap(practice -> Stream.concat(Stream.of(List.of("id")), references(practice))
                        .map(practice::text))
                .collect(Collectors.toSet());
    }

    /// Reports nothing about topics while a file cannot be read, since that file may define or name them.
    static Stream<ValidationError> faults(LibraryFolders folders) {
        return folders.documents().allMatch(YamlDocument::readable) ? new TopicCheck(folders).faults() : Stream.empty();
    }

    private Stream<ValidationError> faults() {
        return Stream.of(
                        practices.stream().flatMap(this::unknownTopics),
                        entries().flatMap(this::unknownNeighbours),
                        entries().filter(this::isWithoutNudges).map(this::withoutNudges))
                .flatMap(faults -> faults);
    }

    private Stream<ValidationError> unknownTopics(YamlDocument practice) {
        Set<String> known = entries().map(this::id).collect(Collectors.toSet());
        return references(practice)
                .filter(path -> !known.contains(practice.text(path)))
                .map(path -> practice.fault(
                        path,
                        "there is no topic " + ValidationError.quoted(practice.text(path)),
                        "write the id of a topic in topics.yaml"));
    }

    /// What is near must have nudges itself, so that a topic leads to them in one step.
    private Stream<ValidationError> unknownNeighbours(List<String> topic) {
        return topics.entries(plus(topic, "near")).stream()
                .filter(path -> !leading.contains(topics.text(path)))
                .map(path -> topics.fault(
                        path,
                        ValidationError.quoted(topics.text(path)) + " is no topic with nudges and no practice",
                        "write the id of a practice, or of a topic that a nudge names"));
    }

    private boolean isWithoutNudges(List<String> topic) {
        return !leading.contains(id(topic))
                && topics.entries(plus(topic, "near")).isEmpty();
    }

    private ValidationError withoutNudges(List<String> topic) {
        return topics.fault(
                topic,
                "no nudge is about the topic " + ValidationError.quoted(id(topic)),
                "name it in the topics of a nudge, or say with “near:” what is near");
    }

    private Stream<List<String>> entries() {
        return topics.entries(List.of("topics")).stream();
    }

    private String id(List<String> topic) {
        return topics.text(plus(topic, "id"));
    }

    private static Stream<List<String>> references(YamlDocument practice) {
        return practice.entries(List.of("nudges")).stream()
                .flatMap(nudge -> practice.entries(plus(nudge, "topics")).stream());
    }
}
