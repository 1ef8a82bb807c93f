package druppel.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns a message into the features that the model has weights for.
///
/// A feature is a string: a kind, a colon and a value, such as `w:pause` (a word) or `g:ause` (an n-gram of letters).
/// Training and classification share this class; the build trains again after a change here. Immutable.
public final class FeatureExtractor {
    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;
    /// A message with more concepts than this is a story, where pairs say little.
    private static final int MOST_PAIRED = 12;
    /// An n-gram counts for less than a word, because each word brings several.
    private static final double GRAM_VALUE = 0.7;
    private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 6, 8, 12, 20, Integer.MAX_VALUE);

    private final Lexicon lexicon;

    public FeatureExtractor(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The features of a message as hashes with their values; the squares of all values add up to 1.
    public Map<Integer, Double> vectorOf(MessageText text) {
        Set<String> features = featuresOf(text);
        double squares = features.stream()
                .mapToDouble(feature -> value(feature) * value(feature))
                .sum();
        double length = Math.sqrt(squares);
        return features.stream()
                .collect(Collectors.toMap(FeatureExtractor::hash, feature -> value(feature) / length, Math::max));
    }

    private static double value(String feature) {
        return feature.startsWith("g:") ? GRAM_VALUE : 1;
    }

    /// The hash of a feature or a word, by which the model knows it (FNV-1a, 32 bits).
    public static int hash(String feature) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < feature.length(); i++) {
            hash = (hash ^ feature.charAt(i)) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }

    /// The distinct features of a message.
    public Set<String> featuresOf(MessageText text) {
        Set<String> features = new HashSet<>();
        addWords(features, text.tokens());
        addConcepts(features, text.tokens());
        addGrams(features, text.tokens());
        addShape(features, text);
        return features;
    }

    private static void addWords(Set<String> features, List<String> tokens) {
        addRuns(features, "w", tokens);
        if (!tokens.isEmpty()) {
            features.add("first:" + tokens.getFirst());
            features.add("last:" + tokens.getLast());
        }
    }

    private static void addRuns(Set<String> features, String kind, List<String> items) {
        String before = "^";
        for (String item : items) {
            features.add(kind + ":" + item);
            features.add(kind + "2:" + before + " " + item);
            before = item;
        }
        features.add(kind + "2:" + before + " $");
    }

    private void addConcepts(Set<String> features, List<String> tokens) {
        List<String> skeleton = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (String token : tokens) {
            List<String> concepts = conceptsOf(token);
            concepts.forEach(concept -> features.add("c:" + concept));
            present.addAll(concepts);
            skeleton.add(concepts.isEmpty() ? token : "#" + concepts.getFirst());
        }
        addRuns(features, "k", skeleton);
        addTriples(features, skeleton);
        addPairs(features, present.stream().sorted().toList());
    }

    private List<String> conceptsOf(String token) {
        return EmojiClass.of(token).map(emoji -> List.of(emoji.name())).orElseGet(() -> lexicon.conceptsOf(token));
    }

    private static void addTriples(Set<String> features, List<String> skeleton) {
        for (int i = 0; i + 2 < skeleton.size(); i++) {
            features.add("k3:" + String.join(" ", skeleton.subList(i, i + 3)));
        }
    }

    private static void addPairs(Set<String> features, List<String> concepts) {
        if (concepts.size() > MOST_PAIRED) {
            return;
        }
        for (int i = 0; i < concepts.size(); i++) {
            for (int j = i + 1; j < concepts.size(); j++) {
                features.add("p:" + concepts.get(i) + " " + concepts.get(j));
            }
        }
    }

    private static void addGrams(Set<String> features, List<String> tokens) {
        String letters = "_" + String.join("_", tokens) + "_";
        for (int length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
            for (int i = 0; i + length <= letters.length(); i++) {
                features.add("g:" + letters.substring(i, i + length));
            }
        }
    }

    private static void addShape(Set<String> features, MessageText text) {
        int words = text.words().size();
        LENGTHS.stream()
                .filter(limit -> words <= limit)
                .findFirst()
                .ifPresent(limit -> features.add("length:" + limit));
        if (text.isQuestion()) {
            features.add("question:");
        }
        if (text.tokens().contains("!")) {
            features.add("exclamation:");
        }
    }
}
