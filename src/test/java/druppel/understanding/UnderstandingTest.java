package druppel.understanding;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.understanding.Sentences.Understood;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How often the trained model and the rule are right about sentences that are not among the examples.
class UnderstandingTest {
    private static final IntentClassifier MODEL = IntentModel.load();

    enum Written {
        AS_IT_IS,
        LOWER_CASE,
        WITH_A_CAPITAL;

        private String change(String text) {
            return switch (this) {
                case AS_IT_IS -> text;
                case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
                case WITH_A_CAPITAL -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
            };
        }
    }

    private static final Map<Written, Sentences> CLEAR = understood("sentences.tsv");
    private static final Map<Written, Sentences> TRICKY = understood("tricky.tsv");

    private static Map<Written, Sentences> understood(String resource) {
        return Arrays.stream(Written.values())
                .collect(toMap(written -> written, written -> Sentences.understood(resource, MODEL, written::change)));
    }

    private static Sentences clear(Written written) {
        return requireNonNull(CLEAR.get(written));
    }

    private static Sentences tricky(Written written) {
        return requireNonNull(TRICKY.get(written));
    }

    @ParameterizedTest
    @EnumSource
    void nearlyAllClearSentencesAreUnderstood(Written written) {
        Sentences clear = clear(written);
        System.out.println(written + "\n" + clear.confusion());
        assertThat(clear.share(Understood::isRight))
                .as(() -> clear.only(line -> !line.isRight()).texts().toString())
                .isGreaterThanOrEqualTo(0.97);
    }

    @ParameterizedTest
    @EnumSource
    void nearlyAllTrickySentencesAreUnderstoodOrAskedAbout(Written written) {
        Sentences tricky = tricky(written);
        assertThat(tricky.share(Understood::isRight))
                .as(() -> tricky.only(line -> !line.isRight()).texts().toString())
                .isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @EnumSource
    void noReflectionIsCarriedOutAsACommand(Written written) {
        assertThat(clear(written).only(UnderstandingTest::isLostReflection).texts())
                .isEmpty();
        assertThat(tricky(written).only(UnderstandingTest::isLostReflection).texts())
                .isEmpty();
    }

    private static boolean isLostReflection(Understood line) {
        return line.sentence().isReflection() && line.isCarriedOut();
    }

    @ParameterizedTest
    @EnumSource
    void nothingElseIsCountedAsPractised(Written written) {
        assertThat(clear(written).only(UnderstandingTest::isWronglyCounted).texts())
                .isEmpty();
        assertThat(tricky(written).only(UnderstandingTest::isWronglyCounted).texts())
                .isEmpty();
    }

    private static boolean isWronglyCounted(Understood line) {
        return line.sentence().isNoPractice() && line.isCounted();
    }

    @ParameterizedTest
    @EnumSource
    void clearSentencesAreSeldomAskedAbout(Written written) {
        Sentences clear = clear(written).only(line -> line.sentence().isClear());
        assertThat(clear.share(Understood::isAsked)).isLessThanOrEqualTo(0.1);
        assertThat(clear.only(line -> line.sentence().isReflection()).share(Understood::isAsked))
                .isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void everyIntentIsUnderstoodMostOfTheTime(Written written) {
        for (Intent intent : Intent.values()) {
            Sentences own = clear(written).only(line -> line.sentence().right().contains(intent));
            assertThat(own.lines()).as(intent.tag()).isNotEmpty();
            assertThat(own.share(Understood::isRight)).as(intent.tag()).isGreaterThanOrEqualTo(0.75);
        }
    }
}
