package druppel.platform.local.web;

import druppel.chat.FilledForm;
import druppel.message.Card;
import druppel.web.SiteAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// View model of the chat page and of the shared room.
///
/// @param place the path of the page
/// @param newest the id of the newest message shown; later ones arrive over the event stream
/// @param earlier the query for the messages before those shown, if there are any
/// @param drawn when the page was drawn; what is redrawn later arrives over the event stream
/// @param clock the demo's clock; empty if it cannot be moved
/// @param draft the text in the composer
/// @param forgotten whether everything was just deleted
/// @param receipt what was deleted, if it was deleted here
/// @param account who is signed in; empty in the demo, and once everything is deleted
/// @param open whether nobody signs in, as in the demo
/// @param asset gives the address of an asset
public record ChatPage(
        ViewerPreferences viewerPreferences,
        SiteAddress site,
        String place,
        PageQuery query,
        List<MessageView> bubbles,
        long newest,
        Optional<String> earlier,
        Instant drawn,
        Optional<ClockView> clock,
        Optional<PageTexts> notice,
        String draft,
        boolean forgotten,
        Optional<Card> receipt,
        Optional<Account> account,
        boolean open,
        UnaryOperator<String> asset) {

    /// The account that is signed in.
    ///
    /// @param csrf the token of the form that signs out
    public record Account(String name, String csrf) {
        /// The first character of the name, where there is little room.
        public String initial() {
            return name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    /// A copy with a form that cannot be accepted yet.
    ChatPage with(long message, FilledForm filled) {
        List<MessageView> marked = bubbles.stream()
                .map(bubble -> bubble.message().id() == message ? bubble.with(filled) : bubble)
                .toList();
        return copy(marked, forgotten, receipt);
    }

    /// A copy that confirms that everything was deleted.
    ChatPage forgotten(Optional<Card> confirmed) {
        return copy(bubbles, true, confirmed);
    }

    private ChatPage copy(List<MessageView> shown, boolean deleted, Optional<Card> confirmed) {
        return new ChatPage(
                viewerPreferences,
                site,
                place,
                query,
                shown,
                newest,
                earlier,
                drawn,
                clock,
                notice,
                draft,
                deleted,
                confirmed,
                account,
                open,
                asset);
    }

    /// Whether the conversation is empty.
    public boolean fresh() {
        return bubbles.isEmpty() && live();
    }

    /// Whether it shows the newest messages, and gets new ones.
    public boolean live() {
        return query.before().isEmpty()
                && query.at().isEmpty()
                && query.search().isEmpty();
    }

    /// The words that are searched for; empty if none are.
    public String search() {
        return query.search().orElse("");
    }

    /// Whether it shows what was found.
    public boolean searching() {
        return query.search().isPresent();
    }

    /// Whether nothing was found.
    public boolean foundNothing() {
        return bubbles.isEmpty() && searching();
    }

    /// The address of the stream with the news of the conversation.
    public String stream() {
        return site.path(place + "/stream?after=" + newest + "&since=" + drawn.toEpochMilli());
    }

    public String path(String page) {
        return site.path(page);
    }

    public String asset(String name) {
        return asset.apply(name);
    }

    public String say(PageTexts pageTexts) {
        return viewerPreferences.say(pageTexts);
    }
}
