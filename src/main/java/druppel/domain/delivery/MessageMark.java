package druppel.domain.delivery;

import druppel.domain.calendar.MessageKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Message mark: what is sent along with a message so that it can be found again on its platform, also by a database
/// that was restored in the meantime and gives the same row numbers to other messages.
///
/// @param epoch the epoch of the database in which the message was planned
/// @param subject what the message is, such as `nudge/2026-11-24/slack:T1:U1` or `reply/Ev1/0`
/// @param delivery its row in this database, which another epoch may number differently; empty for a reply
public record MessageMark(String installation, long epoch, String subject, Optional<Delivery.Id> delivery) {
    /// The mark of messages that are never looked up.
    public static final MessageMark NONE = new MessageMark("none", 0, "none", Optional.empty());

    private static final Pattern TEXT = Pattern.compile("([^/]+)/(\\d{1,18})/(.+)");
    private static final String REPLY = "reply/";

    /// The mark of a delivery: the same in every epoch, because an account gets one message of a kind for a date.
    ///
    /// @param account the key of the account that it is sent to
    public static MessageMark of(DatabaseIdentity database, String account, Delivery delivery) {
        String subject = delivery.messageKind().name().toLowerCase(Locale.ROOT) + "/" + date(delivery) + "/" + account;
        return new MessageMark(database.installation(), database.epoch(), subject, Optional.of(delivery.id()));
    }

    /// The mark of a message of a reply: the same in every epoch, because an event is answered once.
    ///
    /// @param event the platform's id of the event that it answers
    /// @param place its place among the messages of the reply
    public static MessageMark ofReply(DatabaseIdentity database, String event, int place) {
        String subject = REPLY + event + "/" + place;
        return new MessageMark(database.installation(), database.epoch(), subject, Optional.empty());
    }

    /// The mark that a text stands for; empty if it is none.
    public static Optional<MessageMark> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new MessageMark(
                        parts.group(1), Long.parseLong(parts.group(2)), parts.group(3), Optional.empty()))
                : Optional.empty();
    }

    /// The mark as a message carries it.
    public String text() {
        return installation + "/" + epoch + "/" + subject;
    }

    /// Whether a message that carries this text is the same message.
    public boolean matches(String text) {
        return parse(text)
                .filter(other -> other.installation.equals(installation) && other.subject.equals(subject))
                .isPresent();
    }

    /// An account is invited once, whenever that is.
    private static String date(Delivery delivery) {
        return delivery.messageKind() == MessageKind.INVITATION
                ? "once"
                : delivery.date().toString();
    }
}
