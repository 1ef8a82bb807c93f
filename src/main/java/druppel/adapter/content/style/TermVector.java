package druppel.adapter.content.style;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/// Sparse vector of unit length over the terms of a text.
record TermVector(Map<String, Double> weights) {
    /// Scales weights to unit length.
    static TermVector of(Map<String, Double> weights) {
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        return new TermVector(
                weights.entrySet().stream().collect(toMap(Map.Entry::getKey, weight -> weight.getValue() / length)));
    }

    double cosine(TermVector other) {
        return weights.entrySet().stream()
                .mapToDouble(weight -> weight.getValue() * other.weights.getOrDefault(weight.getKey(), 0.0))
                .sum();
    }
}
