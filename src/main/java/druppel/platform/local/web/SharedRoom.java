package druppel.platform.local.web;

import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import java.util.stream.Stream;

/// The shared room of the local chat. It contains only what members chose to share.
final class SharedRoom {
    /// Its name among the conversations; no person is called so.

    private static final int SHOWN = 6;

    private SharedRoom() {}

    /// A card with its author above it. The chat has no names, so it shows the beginning of the user id.
    static Card signed(PlatformUser user, ViewerPreferences viewerPreferences, Card card) {
        String id = user.user().substring(0, Math.min(SHOWN, user.user().length()));
        Block who = new Block.Paragraph(viewerPreferences.say(PageTexts.COLLEAGUE) + " " + id);
        return new Card(Stream.concat(Stream.of(who), card.blocks().stream()).toList());
    }
}
