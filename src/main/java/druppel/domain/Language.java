package druppel.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Languages that the bot speaks and understands.
public enum Language {
    EN("en", "English"),
    NL("nl", "Nederlands");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The IETF tag, such as `nl`.
    public String tag() {
        return tag;
    }

    /// The language's name in that language.
    public String ownName() {
        return ownName;
    }

    /// Chooses between the same words in English and Dutch.
    public String choose(String english, String dutch) {
        return switch (this) {
            case EN -> english;
            case NL -> dutch;
        };
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// Parses a tag such as `nl`, `nl-BE` or `en_GB`; empty for a language that the bot does not speak.
    public static Optional<Language> of(String tag) {
        String wanted = tag.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> wanted.equals(language.tag)
                        || wanted.startsWith(language.tag + "-")
                        || wanted.startsWith(language.tag + "_"))
                .findFirst();
    }

    /// Chooses the first of these tags that the bot speaks, otherwise English.
    public static Language preferred(List<String> tags) {
        return tags.stream().flatMap(tag -> of(tag).stream()).findFirst().orElse(EN);
    }
}
