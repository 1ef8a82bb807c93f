package druppel.domain.library;

import druppel.domain.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Value of the library in the languages that its author wrote; a reader of another language gets what there is.
///
/// @param values the value in each language; empty if the library has none
public record Localized<T>(Map<Language, T> values) {
    public Localized {
        values = Map.copyOf(values);
    }

    /// A value in no language.
    public static <T> Localized<T> none() {
        return new Localized<>(Map.of());
    }

    /// A value in the languages in which it is present.
    public static <T> Localized<T> of(Function<Language, Optional<T>> values) {
        Map<Language, T> present = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            values.apply(language).ifPresent(value -> present.put(language, value));
        }
        return new Localized<>(present);
    }

    /// The values in all languages that there are.
    public Collection<T> all() {
        return values.values();
    }

    /// The value in the reader's language, otherwise in the first language there is.
    ///
    /// @throws NoSuchElementException if there is none at all
    public T in(Language reader) {
        return find(reader).orElseThrow(() -> new NoSuchElementException("no text in any language"));
    }

    /// The value as `in` gives it; empty if there is none at all.
    public Optional<T> find(Language reader) {
        return languageFor(reader).flatMap(language -> Optional.ofNullable(values.get(language)));
    }

    /// The language that a reader gets instead of their own; empty if they get their own.
    public Optional<Language> otherThan(Language reader) {
        return languageFor(reader).filter(language -> language != reader);
    }

    private Optional<Language> languageFor(Language reader) {
        return Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .filter(values::containsKey)
                .findFirst();
    }
}
