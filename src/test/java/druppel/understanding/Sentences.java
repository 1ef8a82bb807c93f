package druppel.understanding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Sentences that no model is trained on, and how a model does on them.
record Sentences(List<Understood> lines) {
    private static final Set<Intent> COUNTED = Set.of(Intent.REFLECTION, Intent.DONE, Intent.YESTERDAY);

    /// A sentence with the intents that are right for it; `UNSURE` among them means that asking is right too.
    record Sentence(String text, Set<Intent> right) {
        private static Sentence of(String line) {
            String[] columns = line.split("\t", -1);
            return new Sentence(
                    columns[1],
                    Stream.of(columns[2].split("\\|", -1))
                            .map(tag -> Intent.of(tag).orElseThrow())
                            .collect(toSet()));
        }

        boolean isClear() {
            return !right.contains(Intent.UNSURE);
        }

        boolean isReflection() {
            return right.contains(Intent.REFLECTION)
                    && Set.of(Intent.REFLECTION, Intent.UNSURE).containsAll(right);
        }

        boolean isNoPractice() {
            return right.stream().noneMatch(COUNTED::contains);
        }
    }

    /// A sentence with what became of it.
    record Understood(Sentence sentence, Interpretation interpretation) {
        boolean isAsked() {
            return interpretation.outcome() == Outcome.ASK;
        }

        boolean isRight() {
            return (isAsked() && !sentence.isClear()) || sentence.right().contains(interpretation.intent());
        }

        boolean isCarriedOut() {
            return interpretation.outcome() == Outcome.DO
                    || interpretation.outcome() == Outcome.OFFER
                    || interpretation.outcome() == Outcome.ANSWER;
        }

        boolean isCounted() {
            return interpretation.outcome() == Outcome.KEEP
                    || (interpretation.outcome() == Outcome.DO && interpretation.intent() == Intent.DONE);
        }
    }

    /// Reads a file next to this class and lets the model and the rule decide about each line.
    static Sentences understood(String resource, IntentClassifier classifier, UnaryOperator<String> written) {
        return new Sentences(read(resource).stream()
                .map(sentence -> new Understood(
                        sentence, DecisionRule.decide(classifier.classify(written.apply(sentence.text())))))
                .toList());
    }

    static List<Sentence> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().map(Sentence::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sentences only(Predicate<Understood> wanted) {
        return new Sentences(lines.stream().filter(wanted).toList());
    }

    double share(Predicate<Understood> wanted) {
        return lines.stream().filter(wanted).count() / (double) lines.size();
    }

    List<String> texts() {
        return lines.stream()
                .map(line -> line.sentence().text() + " -> "
                        + line.interpretation().intent().tag() + " "
                        + line.interpretation().outcome().tag())
                .toList();
    }

    /// A line per intent: how many of its sentences were right, how many were asked about, and what the others became.
    String confusion() {
        Map<Intent, Sentences> byIntent = new EnumMap<>(Intent.class);
        for (Intent intent : Intent.values()) {
            Sentences own = only(line -> line.sentence().right().iterator().next() == intent);
            if (!own.lines().isEmpty()) {
                byIntent.put(intent, own);
            }
        }
        return byIntent.entrySet().stream()
                .map(entry -> entry.getKey().tag() + "\t" + entry.getValue().summary())
                .collect(joining("\n"));
    }

    private String summary() {
        String others = only(line -> !line.isRight()).lines().stream()
                .map(line -> line.interpretation().intent().tag())
                .sorted()
                .collect(joining(" "));
        long right = lines.stream().filter(Understood::isRight).count();
        long asked = lines.stream().filter(Understood::isAsked).count();
        return right + "/" + lines.size() + "\tasked " + asked + "\t" + others;
    }
}
