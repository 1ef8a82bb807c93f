package druppel.adapter.content;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Message bundle: the bot's own texts in one language by key, parsed once. Immutable and thread-safe. The texts are
/// in `phrases_en.properties` and its translations, in ICU message format.
///
/// ICU message formats are not thread-safe, so each call formats with its own copy and the originals are
/// only copied.
public final class MessageBundle implements Texts {
    private record Text(MessageFormat format, Set<String> names) {}

    private final Language language;
    private final Map<String, Text> texts = new HashMap<>();

    /// Parses the texts.
    ///
    /// @throws IllegalArgumentException if a text cannot be parsed
    MessageBundle(Language language, Map<String, String> texts) {
        this.language = language;
        texts.forEach((key, pattern) -> this.texts.put(key, text(pattern)));
    }

    /// Loads and validates the texts of all languages; the result gives those of a language.
    ///
    /// @throws IllegalStateException with all errors of the texts
    public static Function<Language, Texts> load() {
        Map<Language, Map<String, String>> texts = texts();
        List<String> faults = faults(texts);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The message bundles are invalid: " + String.join("; ", faults));
        }
        Map<Language, Texts> bundles = new EnumMap<>(Language.class);
        texts.forEach((language, said) -> bundles.put(language, new MessageBundle(language, said)));
        return language -> Objects.requireNonNull(bundles.get(language));
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
                Objects.requireNonNull(MessageBundle.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + resource + " from the jar", lost);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String say(TextKey phrase, Map<String, ?> values) {
        return say(phrase.name(), values);
    }

    /// Formats a text with named values.
    ///
    /// @throws IllegalArgumentException if a value that the text uses is missing
    String say(String key, Map<String, ?> values) {
        Text text = Objects.requireNonNull(texts.get(key), () -> key + " has no " + language.ownName());
        for (String name : text.names) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(key + " needs a value for " + name);
            }
        }
        MessageFormat copy = text.format.clone();
        return NestedQuotes.in(copy.format(values));
    }

    /// The names of the values in a pattern, including those within plural forms.
    ///
    /// @throws IllegalArgumentException if the pattern cannot be parsed
    static Set<String> names(String pattern) {
        MessagePattern parsed = parsed(pattern);
        Set<String> names = new TreeSet<>();
        for (int index = 0; index < parsed.countParts(); index++) {
            MessagePattern.Part part = parsed.getPart(index);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME
                    || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    private Text text(String pattern) {
        MessageFormat format = new MessageFormat("", language.locale());
        format.applyPattern(pattern, ApostropheMode.DOUBLE_OPTIONAL);
        return new Text(format, names(pattern));
    }

    private static MessagePattern parsed(String pattern) {
        return new MessagePattern(ApostropheMode.DOUBLE_OPTIONAL).parse(pattern);
    }
}
