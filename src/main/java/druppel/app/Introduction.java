package druppel.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What a platform says when it is asked who somebody is.
public sealed interface Introduction {
    /// What is said of somebody who acts now; where their platform has no chat, it may be later.
    static Introduction now(Map<Platform, Chat> chats, Person person) {
        return of(chats, person, Chat::profile);
    }

    /// The same of somebody who can wait.
    static Introduction patiently(Map<Platform, Chat> chats, Person person) {
        return of(chats, person, Chat::introduction);
    }

    private static Introduction of(
            Map<Platform, Chat> chats, Person person, BiFunction<Chat, Person, Introduction> ask) {
        return Optional.ofNullable(chats.get(person.platform()))
                .map(chat -> ask.apply(chat, person))
                .orElse(new Later());
    }

    record Known(Profile profile) implements Introduction {}

    /// There is nobody of that id.
    record Nobody() implements Introduction {}

    /// It does not say now; it may be asked again later.
    record Later() implements Introduction {}
}
