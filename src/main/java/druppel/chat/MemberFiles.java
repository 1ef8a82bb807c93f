package druppel.chat;

import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;

/// What members can take away as a file. It is drawn from the rows when it is fetched, and kept
/// nowhere.
public interface MemberFiles {
    /// Where there is nothing to take away.
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

    /// A paper of somebody's own; empty where they have none of that name.
    Optional<MemberFile> draw(PlatformUser who, String paper);

    /// An address where whoever has it gets that paper, once and soon; empty where we have no
    /// public address.
    Optional<URI> link(PlatformUser who, String paper);

    /// The conversation with somebody, into which nobody else looks; empty where it is not known.
    Optional<String> conversation(PlatformUser who);
}
