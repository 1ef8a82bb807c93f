package druppel.command;

import druppel.domain.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parser of the bot's languages: "nl", "Dutch", "Engels", "en-GB".
final class LanguageParser {
    private static final Pattern FILLER = Pattern.compile("^(?:in|to|naar|het|is) ");
    private static final Synonyms<Language> LANGUAGES = Synonyms.of(
            List.of(Language.values()), "english engels en eng", "dutch nederlands nl nld hollands vlaams flemish");

    private LanguageParser() {}

    /// Vocabulary of languages, for correcting typing errors.
    static List<String> vocabulary() {
        return LANGUAGES.words();
    }

    static Optional<Language> read(String words) {
        String name = FILLER.matcher(words).replaceFirst("");
        return LANGUAGES.meaning(name).or(() -> Language.of(name));
    }
}
