package druppel.understanding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.understanding.Sentences.Sentence;
import druppel.understanding.Sentences.Understood;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people do to a sentence when they type: capitals, punctuation, emoji and slips of the finger, at random.
class MisspellingTest {
    private static final IntentClassifier MODEL = IntentModel.load();
    private static final List<Sentence> SENTENCES = Sentences.read("sentences.tsv");
    /// A message this short changes its meaning with a letter.
    private static final int SHORTEST = 20;
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("DRUPPEL_SEED", "15"));

    /// A change that leaves the meaning as it is.
    enum Change {
        CAPITALS,
        SPACES,
        APOSTROPHES;

        private String apply(String text, Random random) {
            return switch (this) {
                case CAPITALS ->
                    text.chars()
                            .mapToObj(Character::toString)
                            .map(letter -> random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter)
                            .collect(joining());
                case SPACES -> "  " + text.replace(" ", random.nextBoolean() ? "  " : "\n") + " ";
                case APOSTROPHES -> text.replace("'", random.nextBoolean() ? "’" : "´");
            };
        }
    }

    /// A change that may cost an answer now and then.
    enum Slip {
        FULL_STOP,
        NO_QUESTION_MARK,
        NO_PUNCTUATION,
        EXCLAMATION_MARKS,
        SMILE,
        DOUBLED_LETTER,
        LOST_LETTER,
        OTHER_LETTER,
        SWAPPED_LETTERS;

        private String apply(String text, Random random) {
            int at = letterIn(text, random);
            return switch (this) {
                case FULL_STOP -> text.endsWith("?") ? text : text + ".";
                case NO_QUESTION_MARK -> text.replaceFirst("\\?$", "");
                case NO_PUNCTUATION -> text.replaceAll("[.,;:!?]+(?= |$)", "");
                case EXCLAMATION_MARKS -> text.endsWith("?") ? text : text + "!!";
                case SMILE -> text + (random.nextBoolean() ? " 🙂" : " :)");
                case DOUBLED_LETTER -> text.substring(0, at) + text.charAt(at) + text.substring(at);
                case LOST_LETTER -> text.substring(0, at) + text.substring(at + 1);
                case OTHER_LETTER -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at + 1);
                case SWAPPED_LETTERS ->
                    text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            };
        }

        /// The place of a letter inside a long word, since nobody can read a misspelled short one either.
        private static int letterIn(String text, Random random) {
            int[] places = IntStream.range(1, text.length() - 2)
                    .filter(i -> text.substring(i - 1, i + 3).chars().allMatch(Character::isLetter))
                    .toArray();
            return places.length == 0 ? 0 : places[random.nextInt(places.length)];
        }
    }

    @ParameterizedTest
    @EnumSource
    void capitalsAndSpacesChangeNothing(Change change) {
        Random random = new Random(SEED);
        for (Sentence sentence : SENTENCES) {
            String written = change.apply(sentence.text(), random);
            assertThat(decided(written)).as(written).isEqualTo(decided(sentence.text()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlipSeldomCostsMoreThanAQuestion(Slip slip) {
        Random random = new Random(SEED);
        List<Sentence> sentences = SENTENCES.stream()
                .filter(sentence -> sentence.text().length() > SHORTEST)
                .toList();
        long wrong = sentences.stream()
                .filter(sentence -> isWrong(sentence, decided(slip.apply(sentence.text(), random))))
                .count();
        assertThat(wrong / (double) sentences.size()).isLessThanOrEqualTo(0.03);
    }

    /// Everything at once, as on a phone in a train: what must not happen hardly ever does.
    @Test
    void carelessTypingNeitherLosesWordsNorCountsOthers() {
        Random random = new Random(SEED);
        List<Understood> lines = Stream.of("sentences.tsv", "tricky.tsv")
                .flatMap(resource -> Sentences.read(resource).stream())
                .filter(sentence -> sentence.text().length() > SHORTEST)
                .map(sentence -> new Understood(sentence, decided(careless(sentence.text(), random))))
                .toList();
        Sentences all = new Sentences(lines);
        assertThat(all.share(line -> line.sentence().isReflection() && line.isCarriedOut()))
                .as(() -> all.only(line -> line.sentence().isReflection() && line.isCarriedOut())
                        .texts()
                        .toString())
                .isLessThanOrEqualTo(0.002);
        assertThat(all.share(line -> line.sentence().isNoPractice() && line.isCounted()))
                .isLessThanOrEqualTo(0.005);
        assertThat(all.share(line -> isWrong(line.sentence(), line.interpretation())))
                .isLessThanOrEqualTo(0.03);
    }

    private static String careless(String text, Random random) {
        String punctuated = random.nextBoolean() ? Slip.NO_PUNCTUATION.apply(text, random) : text;
        Slip[] slips = {Slip.DOUBLED_LETTER, Slip.LOST_LETTER, Slip.OTHER_LETTER, Slip.SWAPPED_LETTERS};
        String misspelled = slips[random.nextInt(slips.length)].apply(punctuated, random);
        String smiling = random.nextInt(4) == 0 ? Slip.SMILE.apply(misspelled, random) : misspelled;
        return random.nextInt(4) == 0 ? smiling.toUpperCase(Locale.ROOT) : smiling;
    }

    private static boolean isWrong(Sentence sentence, Interpretation decided) {
        return decided.outcome() != Outcome.ASK && !sentence.right().contains(decided.intent());
    }

    private static Interpretation decided(String text) {
        return DecisionRule.decide(MODEL.classify(text));
    }

    @Test
    void nothingThatEndsDeletesPausesOrSharesIsDoneAtOnce() {
        for (Sentence sentence : SENTENCES) {
            Interpretation decided = decided(sentence.text());
            if (decided.intent().effect() == Intent.Effect.SENSITIVE) {
                assertThat(decided.outcome()).isIn(Outcome.OFFER, Outcome.ASK);
            }
        }
    }
}
