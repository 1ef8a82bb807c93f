package druppel.chat;

import java.util.Set;

/// Whom mentions stand for, as far as a platform says.
public sealed interface MentionResolution {
    /// These people, by the platform's own ids.
    record People(Set<String> users) implements MentionResolution {
        public People {
            users = Set.copyOf(users);
        }
    }

    /// More than were asked for.
    record TooMany() implements MentionResolution {}

    /// The bot may not look, for want of this permission.
    record Forbidden(String permission) implements MentionResolution {}

    /// One of them is not there, or not for the bot to see.
    record Unseen() implements MentionResolution {}

    /// The platform gave no answer.
    record Silent() implements MentionResolution {}

    /// On this platform nobody can be written to but who has the bot installed.
    record Installed() implements MentionResolution {}

    /// On this platform nobody can be named.
    record Nameless() implements MentionResolution {}
}
