package druppel.adapter.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.Language;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundleTest {
    private static final String DAYS = "{days, plural, =0 {no days} one {# day} other {# days}} of {total, number}";

    @Test
    void theShippedPhrasesHaveNoFaults() {
        assertThat(MessageBundle.faults(MessageBundle.texts())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("druppel.message.TextKey#all")
    void everyPhraseCanBeSaidInEveryLanguage(TextKey phrase) {
        Function<Language, Texts> bundles = MessageBundle.load();
        MessageBundle.texts().forEach((language, texts) -> {
            Map<String, Object> values = new HashMap<>();
            MessageBundle.names(texts.getOrDefault(phrase.name(), "")).forEach(name -> values.put(name, 2));
            assertThat(bundles.apply(language).say(phrase, values)).isNotBlank().doesNotContain("{", "}");
        });
    }

    @Test
    void eachLanguageSpeaksItsOwn() {
        Function<Language, Texts> bundles = MessageBundle.load();
        assertThat(bundles.apply(Language.NL).language()).isEqualTo(Language.NL);
    }

    @Test
    void aPluralFollowsItsNumber() {
        MessageBundle messageBundle = new MessageBundle(Language.EN, Map.of("DAYS", DAYS));
        assertThat(IntStream.range(0, 3)
                        .mapToObj(days -> messageBundle.say("DAYS", Map.of("days", days, "total", 1200))))
                .containsExactly("no days of 1,200", "1 day of 1,200", "2 days of 1,200");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        MessageBundle messageBundle = new MessageBundle(Language.NL, Map.of("DAYS", DAYS));
        assertThat(messageBundle.say("DAYS", Map.of("days", 3, "total", 1200))).endsWith("of 1.200");
    }

    @Test
    void aValueWithBracesAndQuotesIsSaidAsItIs() {
        MessageBundle messageBundle = new MessageBundle(Language.EN, Map.of("QUOTE", "You wrote: {text}"));
        assertThat(messageBundle.say("QUOTE", Map.of("text", "it's {days} ''"))).isEqualTo("You wrote: it's {days} ''");
    }

    @Test
    void aValueThatIsNotGivenIsABug() {
        MessageBundle messageBundle = new MessageBundle(Language.EN, Map.of("DAYS", DAYS));
        assertThatThrownBy(() -> messageBundle.say("DAYS", Map.of("days", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DAYS needs a value for total");
    }

    @Test
    void manyThreadsSayTheSamePhraseAtOnce() {
        MessageBundle messageBundle = new MessageBundle(Language.EN, Map.of("DAYS", DAYS));
        List<String> said = IntStream.range(0, 2000)
                .parallel()
                .mapToObj(days -> messageBundle.say("DAYS", Map.of("days", days + 2, "total", days)))
                .toList();
        assertThat(said).doesNotHaveDuplicates();
    }

    @Test
    void aPhraseWithoutATextIsNamed() {
        assertThat(faults("a", "")).containsExactly("ONE has no text in Nederlands");
    }

    @Test
    void aTextWithoutAPhraseIsNamed() {
        Map<Language, Map<String, String>> texts =
                Map.of(Language.EN, Map.of("ONE", "a"), Language.NL, Map.of("ONE", "b", "TWO", "c"));
        assertThat(MessageBundleCheck.faults(Set.of("ONE"), texts))
                .containsExactly("TWO has a text in Nederlands but is not a known key");
    }

    @Test
    void aPatternThatDoesNotParseIsNamed() {
        assertThat(faults("{days", "b")).singleElement().asString().startsWith("ONE cannot be parsed in English: ");
    }

    @Test
    void aPluralWithoutOtherIsNamed() {
        assertThat(faults("{days, plural, one {x}}", "{days}"))
                .singleElement()
                .asString()
                .contains("cannot be parsed in English");
    }

    @Test
    void otherNamesInAnotherLanguageAreNamed() {
        assertThat(faults("{days} {plan}", "{dagen, plural, other {# {plan}}}"))
                .containsExactly("ONE uses different values in different languages: [[days, plan], [dagen, plan]]");
    }

    private static List<String> faults(String english, String dutch) {
        return MessageBundleCheck.faults(
                Set.of("ONE"), Map.of(Language.EN, Map.of("ONE", english), Language.NL, Map.of("ONE", dutch)));
    }
}
