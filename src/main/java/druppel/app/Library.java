package druppel.app;

import druppel.core.talk.Phrases;
import druppel.domain.Language;
import druppel.domain.library.Catalogue;

/// The texts of the house: nudges and programmes as they are now, and the bot's own words.
public interface Library {
    /// The catalogue at this moment; a later call may give a newer one.
    Catalogue catalogue();

    Phrases phrases(Language language);

    /// The programme that newcomers follow.
    String newcomers();
}
