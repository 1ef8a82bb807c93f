package druppel.adapter.content;

import druppel.domain.Language;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The bot's own texts in every language, from `phrases_en.properties` and its translations in ICU message
/// format. Immutable and thread-safe.
public final class MessageBundles {
    private final Map<Language, Texts> phrases;

    private MessageBundles(Map<Language, Texts> phrases) {
        this.phrases = phrases;
    }

    /// Loads and validates the texts.
    ///
    /// @throws IllegalStateException with all errors of the texts
    public static MessageBundles load() {
        Map<Language, Map<String, String>> texts = texts();
        List<String> faults = faults(texts);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The message bundles are invalid: " + String.join("; ", faults));
        }
        Map<Language, Texts> phrases = new EnumMap<>(Language.class);
        texts.forEach((language, said) -> phrases.put(language, new Said(new MessageBundle(language, said))));
        return new MessageBundles(phrases);
    }

    public Texts in(Language language) {
        return Objects.requireNonNull(phrases.get(language));
    }

    static List<String> faults(Map<Language, Map<String, String>> texts) {
        return MessageBundleCheck.faults(
                TextKey.all().stream().map(TextKey::name).toList(), texts);
    }

    static Map<Language, Map<String, String>> texts() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, texts("phrases_" + language.tag() + ".properties"));
        }
        return texts;
    }

    private static Map<String, String> texts(String resource) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessageBundles.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", lost);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private record Said(MessageBundle messageBundle) implements Texts {
        @Override
        public Language language() {
            return messageBundle.language();
        }

        @Override
        public String say(TextKey phrase, Map<String, ?> values) {
            return messageBundle.say(phrase.name(), values);
        }
    }
}
