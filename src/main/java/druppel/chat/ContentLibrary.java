package druppel.chat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.message.Texts;

/// The texts of the house: nudges and programmes as they are now, and the bot's own words.
public interface ContentLibrary {
    /// The catalogue at this moment; a later call may give a newer one.
    Catalogue catalogue();

    Texts phrases(Language language);

    /// The programme that newcomers follow.
    String newcomers();
}
