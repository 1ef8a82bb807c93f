package druppel.chat;

import java.util.Set;

/// The result of resolving mentions to users.
public sealed interface MentionResolution {
    /// The users, by the platform's ids.
    record People(Set<String> users) implements MentionResolution {
        public People {
            users = Set.copyOf(users);
        }
    }

    /// The mentions stand for more users than the limit allows.
    record TooMany() implements MentionResolution {}

    /// The bot lacks this permission.
    record Forbidden(String permission) implements MentionResolution {}

    /// A mentioned group or channel does not exist or is not visible to the bot.
    record NotFound() implements MentionResolution {}

    /// The platform gave no answer.
    record NoAnswer() implements MentionResolution {}

    /// The platform lets the bot write only to users who have installed it.
    record InstallersOnly() implements MentionResolution {}

    /// The platform does not support mentions.
    record Unsupported() implements MentionResolution {}
}
