package druppel.store.crypto;

import java.util.Optional;
import java.util.OptionalLong;

/// Subject of encrypted values: the person whose words they are, with keys of their own.
///
/// @param name such as `member:7`
public record Subject(String name) {
    /// Subject of the key that shows that a folder of keys belongs to a database. It encrypts nothing.
    static final Subject FOLDER = new Subject("folder");

    private static final String MEMBER = "member:";
    private static final String LOCAL = "local:";

    /// A member: what they wrote.
    public static Subject member(long id) {
        return new Subject(MEMBER + id);
    }

    /// A user of the local chat, member or not: the name of their account and the lines of their conversation.
    public static Subject local(String user) {
        return new Subject(LOCAL + user);
    }

    /// The number of the member, if it is one.
    public OptionalLong memberId() {
        return name.startsWith(MEMBER)
                ? OptionalLong.of(Long.parseLong(name.substring(MEMBER.length())))
                : OptionalLong.empty();
    }

    /// The user of the local chat, if it is one.
    public Optional<String> localUser() {
        return Optional.of(name).filter(any -> any.startsWith(LOCAL)).map(any -> any.substring(LOCAL.length()));
    }
}
