package druppel.adapter.content;

import druppel.domain.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Validator of the message bundles: finds texts that are missing, unused or cannot be parsed, and texts
/// that use other values than their translations.
final class MessageBundleCheck {
    private final Set<String> keys;
    private final Map<Language, Map<String, String>> texts;
    private final List<String> faults = new ArrayList<>();

    private MessageBundleCheck(Set<String> keys, Map<Language, Map<String, String>> texts) {
        this.keys = keys;
        this.texts = new TreeMap<>(texts);
    }

    /// Validates all texts; returns one sentence per error, empty if there are none.
    ///
    /// @param keys the keys that every language must have
    static List<String> faults(Collection<String> keys, Map<Language, Map<String, String>> texts) {
        MessageBundleCheck check = new MessageBundleCheck(new TreeSet<>(keys), texts);
        check.texts.forEach(check::complete);
        check.keys.forEach(check::sameNames);
        return List.copyOf(check.faults);
    }

    private void complete(Language language, Map<String, String> said) {
        keys.stream()
                .filter(key -> said.getOrDefault(key, "").isBlank())
                .forEach(key -> faults.add(key + " has no text in " + language.ownName()));
        said.keySet().stream()
                .filter(key -> !keys.contains(key))
                .sorted()
                .forEach(key -> faults.add(key + " has a text in " + language.ownName() + " but is not a known key"));
    }

    private void sameNames(String key) {
        Map<Set<String>, Language> found = new LinkedHashMap<>();
        texts.forEach((language, said) -> Optional.ofNullable(said.get(key))
                .flatMap(pattern -> names(key, language, pattern))
                .ifPresent(names -> found.putIfAbsent(names, language)));
        if (found.size() > 1) {
            faults.add(key + " uses different values in different languages: " + found.keySet());
        }
    }

    private Optional<Set<String>> names(String key, Language language, String pattern) {
        try {
            return Optional.of(MessageBundle.names(pattern));
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            faults.add(key + " cannot be parsed in " + language.ownName() + ": " + broken.getMessage());
            return Optional.empty();
        }
    }
}
