package druppel.understanding;

import druppel.domain.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Recognises the language of a message by the most common words of each language. Immutable.
///
/// It is sure or says nothing: a message of one or two words, of names, or of both languages has no language.
public final class LanguageDetector {
    private static final String RESOURCE = "languages.txt";
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_OF_LANGUAGE = 2;
    private static final int TIMES_AS_MANY = 3;

    private final Lexicon common;

    private LanguageDetector(Lexicon common) {
        this.common = common;
    }

    /// Reads the words that come with the program.
    public static LanguageDetector load() {
        return new LanguageDetector(Lexicon.load(RESOURCE));
    }

    /// The language of a message; empty if it is not certain.
    public Optional<Language> detect(String message) {
        List<String> words = MessageText.of(message).words();
        return words.size() < FEWEST_WORDS
                ? Optional.empty()
                : Arrays.stream(Language.values())
                        .filter(language -> isIn(language, words))
                        .findFirst();
    }

    private boolean isIn(Language language, List<String> words) {
        long own = count(language.tag(), words);
        long others = Arrays.stream(Language.values())
                .filter(other -> other != language)
                .mapToLong(other -> count(other.tag(), words))
                .sum();
        return own >= FEWEST_OF_LANGUAGE && own >= TIMES_AS_MANY * others;
    }

    private long count(String tag, List<String> words) {
        return words.stream()
                .filter(word -> common.conceptsOf(word).contains(tag))
                .count();
    }
}
