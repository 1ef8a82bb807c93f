package druppel.chat;

import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers what people do. Safe for use by many threads at once; the rows are written before it
/// answers.
@FunctionalInterface
public interface ChatService {
    Reply answer(UserAction action);

    /// What of a filled in form cannot be taken: a sentence by the name of its field. Changes
    /// nothing and is quick, so that it can be asked before the form is taken at all.
    default Map<String, String> faults(UserAction.Pressed form) {
        return Map.of();
    }

    /// A tip that somebody else ordered for a person who did not ask for it.
    default RequestedTip tip(PlatformUser receiver, String about) {
        return new RequestedTip.Withheld("no tips here");
    }

    /// Answers what somebody says to the bot where others read along: nothing personal, and nothing
    /// of it is kept.
    ///
    /// @param otherwise the language of whoever is not known
    default Card aloud(PlatformUser asker, Language otherwise, String text) {
        return Card.text("no tips here");
    }

    /// Tips to choose from and to show to others, the best first.
    default List<SearchResult> tips(PlatformUser asker, Language otherwise, String about, int most) {
        return List.of();
    }

    /// Words of the asker's own, for them to put before others, the newest first.
    ///
    /// @param about part of the words that are wanted
    default List<SearchResult> words(PlatformUser asker, String about, int most) {
        return List.of();
    }

    /// What stands on somebody's own page within the platform, now; empty where nothing does.
    default Optional<Card> home(PlatformUser user) {
        return Optional.empty();
    }

    /// Whether somebody has ever opened that page; for nobody else it needs to be kept up to date.
    default boolean hasOpenedHome(PlatformUser user) {
        return false;
    }

    /// What members can take away as a file.
    default MemberFiles papers() {
        return MemberFiles.NONE;
    }
}
