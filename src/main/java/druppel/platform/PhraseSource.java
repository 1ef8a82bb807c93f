package druppel.platform;

import druppel.domain.Language;
import druppel.message.Texts;

/// Texts of the bot in each language.
@FunctionalInterface
public interface PhraseSource {
    Texts in(Language language);
}
