package druppel.message;

/// Whom a message names in the platform's own way, by the platform's own id.
public sealed interface Mention {
    String id();

    record User(String id) implements Mention {}

    /// A group of people with a name of its own.
    record Group(String id) implements Mention {}

    record Channel(String id) implements Mention {}
}
