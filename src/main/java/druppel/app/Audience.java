package druppel.app;

import java.util.Set;

/// Whom mentions stand for, as far as a platform says.
public sealed interface Audience {
    /// These people, by the platform's own ids.
    record People(Set<String> users) implements Audience {
        public People {
            users = Set.copyOf(users);
        }
    }

    /// More than were asked for.
    record TooMany() implements Audience {}

    /// The bot may not look, for want of this permission.
    record Forbidden(String permission) implements Audience {}

    /// One of them is not there, or not for the bot to see.
    record Unseen() implements Audience {}

    /// The platform gave no answer.
    record Silent() implements Audience {}

    /// On this platform nobody can be written to but who has the bot installed.
    record Installed() implements Audience {}

    /// On this platform nobody can be named.
    record Nameless() implements Audience {}
}
