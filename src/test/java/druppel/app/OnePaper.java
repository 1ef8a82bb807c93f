package druppel.app;

import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;

/// One paper of one person, for chats to bring.
public record OnePaper(PlatformUser owner, Optional<URI> address, Optional<String> room)
        implements Papers {
    public static final String NAME = "harvest:all";

    @Override
    public Optional<Paper> draw(PlatformUser who, String paper) {
        return who.equals(owner) && paper.equals(NAME)
                ? Optional.of(new Paper("druppel-harvest.md", "text/markdown", "# één"))
                : Optional.empty();
    }

    @Override
    public Optional<URI> link(PlatformUser who, String paper) {
        return who.equals(owner) ? address : Optional.empty();
    }

    @Override
    public Optional<String> conversation(PlatformUser who) {
        return who.equals(owner) ? room : Optional.empty();
    }
}
