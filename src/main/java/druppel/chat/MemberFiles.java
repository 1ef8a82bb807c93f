package druppel.chat;

import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;

/// Source of the files that members can download. Each file is generated on request and stored nowhere.
public interface MemberFiles {
    /// The source without any files.
    MemberFiles NONE = new MemberFiles() {
        @Override
        public Optional<MemberFile> draw(PlatformUser who, String paper) {
            return Optional.empty();
        }

        @Override
        public Optional<URI> link(PlatformUser who, String paper) {
            return Optional.empty();
        }

        @Override
        public Optional<String> conversation(PlatformUser who) {
            return Optional.empty();
        }
    };

    /// Generates a file of this name for a user; empty if there is none.
    Optional<MemberFile> draw(PlatformUser who, String paper);

    /// A link for downloading the file, valid once and for a limited time for anyone who has it; empty
    /// without a public address.
    Optional<URI> link(PlatformUser who, String paper);

    /// The id of the user's direct conversation with the bot; empty if it is unknown.
    Optional<String> conversation(PlatformUser who);
}
