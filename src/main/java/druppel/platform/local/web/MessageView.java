package druppel.platform.local.web;

import druppel.chat.FilledForm;
import druppel.domain.Language;
import druppel.message.Card;
import druppel.platform.local.Message;
import druppel.web.SiteAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// View model of a message for one reader.
///
/// @param opensDay whether it is the first message of its day
/// @param replacing whether it replaces the message with its id
/// @param filled what its form was filled in with
public record MessageView(
        Message message, MessageView.Reader reader, boolean opensDay, boolean replacing, FilledForm filled) {

    /// The reader of a conversation.
    ///
    /// @param withdrawable whether they may withdraw a shared message
    public record Reader(ViewerPreferences preferences, SiteAddress site, Predicate<Message.FromBot> withdrawable) {

        /// The views of consecutive messages, oldest first.
        List<MessageView> row(List<Message> messages) {
            List<MessageView> bubbles = new ArrayList<>();
            Optional<Instant> before = Optional.empty();
            for (Message message : messages) {
                bubbles.add(after(before, message));
                before = Optional.of(message.at());
            }
            return bubbles;
        }

        /// The view of a message after one at this time.
        MessageView after(Optional<Instant> before, Message message) {
            boolean opens = before.map(moment -> preferences.daysApart(moment, message.at()))
                    .orElse(true);
            return new MessageView(message, this, opens, false, FilledForm.UNTOUCHED);
        }

        /// The view of a message that has changed.
        MessageView replacing(Message message) {
            return new MessageView(message, this, false, true, FilledForm.UNTOUCHED);
        }
    }

    /// A copy with what its form was filled in with.
    MessageView with(FilledForm other) {
        return new MessageView(message, reader, opensDay, replacing, other);
    }

    public ViewerPreferences viewerPreferences() {
        return reader.preferences();
    }

    public String id() {
        return "m" + message.id();
    }

    /// The address of a page or form.
    public String path(String page) {
        return reader.site().path(page);
    }

    /// The card of a message of the bot, in the reader's language where there is one.
    public Card card(Message.FromBot posted) {
        return posted.card(viewerPreferences().language());
    }

    /// The language of the message if it is not the reader's.
    public @Nullable String foreign() {
        return message instanceof Message.FromBot posted
                ? posted.foreign(viewerPreferences().language())
                        .map(Language::tag)
                        .orElse(null)
                : null;
    }

    /// The language of quoted words in a message that is otherwise in the reader's language.
    public @Nullable String quoted() {
        return message instanceof Message.FromBot posted && foreign() == null
                ? posted.quoted(viewerPreferences().language())
                        .map(Language::tag)
                        .orElse(null)
                : null;
    }

    /// Whether the reader may withdraw it from everyone.
    public boolean withdrawable() {
        return message instanceof Message.FromBot posted
                && posted.author().isPresent()
                && reader.withdrawable().test(posted);
    }

    /// The part of the text around the first of these words.
    public Excerpt excerpt(String words) {
        return Excerpt.of(message.plainText(), words);
    }

    /// Changes with the content of the message.
    public String version() {
        return Integer.toHexString(message.toString().hashCode());
    }
}
