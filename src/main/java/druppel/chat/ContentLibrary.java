package druppel.chat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;

/// Source of all content: the catalogue of nudges and programmes, and the bot's own texts.
public interface ContentLibrary {
    /// The current catalogue; later calls may return a newer one.
    Catalogue catalogue();

    Texts texts(Language language);

    /// The id of the programme that newcomers follow.
    String newcomersProgramme();
}
