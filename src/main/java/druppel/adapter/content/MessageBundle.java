package druppel.adapter.content;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ApostropheMode;
import druppel.domain.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Message bundle: the texts of one language by key, parsed once. Thread-safe.
///
/// ICU message formats are not thread-safe, so each call formats with its own copy and the originals are
/// only copied.
final class MessageBundle {
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

    Language language() {
        return language;
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
        return copy.format(values);
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
