package druppel.adapter.content.style;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import druppel.domain.library.TopicKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Inverse document frequencies of the stems in some texts of one language.
///
/// @param texts the number of texts
/// @param frequencies in how many of them each stem occurs
record TermWeights(int texts, Map<String, Long> frequencies) {
    static TermWeights of(Collection<String> texts) {
        return new TermWeights(
                texts.size(),
                texts.stream()
                        .flatMap(text -> stems(text).stream().distinct())
                        .collect(groupingBy(stem -> stem, counting())));
    }

    /// The tf-idf vector of one of the texts.
    TermVector vector(String text) {
        return TermVector.of(stems(text).stream().collect(groupingBy(stem -> stem, counting())).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, stem -> weight(stem.getKey(), stem.getValue()))));
    }

    private double weight(String stem, long count) {
        double known = frequencies.getOrDefault(stem, 1L).doubleValue();
        return (1 + Math.log((double) count)) * Math.log1p(texts / known);
    }

    private static List<String> stems(String text) {
        return TopicKey.of(text).stems();
    }
}
