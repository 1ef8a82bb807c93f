package druppel.platform.local.web;

import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import java.util.stream.Stream;

/// The one room that everybody of the local chat reads. Nothing stands there but what somebody
/// chose to share.
final class SharedRoom {
    /// Its name among the conversations; no person is called so.

    private static final int SHOWN = 6;

    private SharedRoom() {}

    /// A card with whose it is before it. The chat knows no names, so it is the beginning of an id,
    /// the same each time.
    static Card signed(PlatformUser user, ViewerPreferences viewerPreferences, Card card) {
        String id = user.user().substring(0, Math.min(SHOWN, user.user().length()));
        Block who = new Block.Paragraph(viewerPreferences.say(PageTexts.COLLEAGUE) + " " + id);
        return new Card(Stream.concat(Stream.of(who), card.blocks().stream()).toList());
    }
}
