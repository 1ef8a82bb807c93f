package druppel.adapter.content;

import static druppel.adapter.content.YamlDocument.plus;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Warnings about texts that are in one language only: members who read another one get them all the same.
final class TranslationCheck {
    private TranslationCheck() {}

    static Stream<ValidationError> warnings(LibraryFolder libraryFolder) {
        return libraryFolder.documents().flatMap(document -> missing(document, List.of()));
    }

    private static Stream<ValidationError> missing(YamlDocument document, List<String> path) {
        JsonNode node = document.at(path);
        Stream<String> steps = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(Integer::toString)
                : node.propertyStream().map(field -> field.getKey());
        return Stream.concat(
                untranslated(node).map(language -> NodeName.missing(document, path, language)),
                steps.flatMap(step -> missing(document, plus(path, step))));
    }

    /// The languages that a group of fields lacks, if it has another one.
    private static Stream<String> untranslated(JsonNode node) {
        return NodeName.LANGUAGES.keySet().stream().anyMatch(node::has)
                ? NodeName.LANGUAGES.keySet().stream().filter(language -> !node.has(language))
                : Stream.empty();
    }
}
