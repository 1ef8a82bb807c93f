package druppel.understanding.training;

import druppel.understanding.FeatureExtractor;
import druppel.understanding.IntentModel;
import druppel.understanding.IntentScores.ScoredIntent;
import druppel.understanding.Lexicon;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Lists the examples whose label cross-validation contradicts, the surest contradiction first.
///
/// Each fifth of the lines is classified by a model that was trained from the other four. A line at the top has a wrong
/// label, or is the only one of its kind, or can mean both; read it before you change anything.
public final class ExampleReview {
    private static final int FOLDS = 5;

    private record Contradiction(Example example, ScoredIntent guess) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f\t%s\t%s\t%s\t%s",
                    guess.probability(),
                    example.language().tag(),
                    example.intent().tag(),
                    guess.intent().tag(),
                    example.text());
        }
    }

    private ExampleReview() {}

    /// Runs with one argument, the folder of the example lines. Prints a line each: confidence, language, label, guess
    /// and text, with tabs between them; then the share of lines that cross-validation got right.
    public static void main(String[] arguments) throws IOException {
        List<Example> examples = ExampleFiles.read(Path.of(arguments[0]));
        List<Contradiction> found = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            found.addAll(contradictions(examples, fold));
        }
        print(found, examples.size(), System.out);
    }

    private static List<Contradiction> contradictions(List<Example> examples, int fold) throws IOException {
        Lexicon lexicon = Lexicon.load();
        List<Example> others = part(examples, fold, false);
        byte[] file =
                new IntentTrainer(new FeatureExtractor(lexicon)).train(others).toFile("", others);
        IntentModel model = IntentModel.read(new ByteArrayInputStream(file), lexicon);
        return part(examples, fold, true).stream()
                .map(example -> new Contradiction(
                        example, model.classify(example.text()).best()))
                .filter(line -> line.guess().intent() != line.example().intent())
                .toList();
    }

    private static List<Example> part(List<Example> examples, int fold, boolean inside) {
        return IntStream.range(0, examples.size())
                .filter(i -> (i % FOLDS == fold) == inside)
                .mapToObj(examples::get)
                .toList();
    }

    private static void print(List<Contradiction> found, int lines, PrintStream out) {
        found.stream()
                .sorted(Comparator.comparingDouble(
                                (Contradiction line) -> line.guess().probability())
                        .reversed())
                .forEach(out::println);
        out.printf(Locale.ROOT, "%.1f %% of %d lines as labelled%n", 100.0 * (lines - found.size()) / lines, lines);
    }
}
