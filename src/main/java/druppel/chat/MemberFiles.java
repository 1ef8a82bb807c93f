package druppel.chat;

import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;

/// Source of the files that members can download. Each file is generated on request and stored nowhere.
public interface MemberFiles {
    /// The source without any files.
    MemberFiles NONE = new MemberFiles() {};

    /// Generates a file of this name for a user; empty if there is none.
    default Optional<MemberFile> generate(PlatformUser who, String paper) {
        return Optional.empty();
    }

    /// A link for downloading the file, valid once and for a limited time for anyone who has it; empty
    /// without a public address.
    default Optional<URI> link(PlatformUser who, String paper) {
        return Optional.empty();
    }

    /// The id of the user's direct conversation with the bot; empty if it is unknown.
    default Optional<String> conversation(PlatformUser who) {
        return Optional.empty();
    }
}
