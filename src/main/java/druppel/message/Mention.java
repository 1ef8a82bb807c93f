package druppel.message;

/// Mention in a message: the platform's own id of a user, group or channel.
public sealed interface Mention {
    String id();

    record User(String id) implements Mention {}

    /// A named group of users.
    record Group(String id) implements Mention {}

    record Channel(String id) implements Mention {}
}
