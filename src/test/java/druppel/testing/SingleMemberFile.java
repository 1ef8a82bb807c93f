package druppel.testing;

import druppel.chat.MemberFile;
import druppel.chat.MemberFiles;
import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;

/// Member files with a single file of a single member.
public record SingleMemberFile(PlatformUser owner, Optional<URI> address, Optional<String> room)
        implements MemberFiles {
    public static final String NAME = "harvest:all";

    @Override
    public Optional<MemberFile> generate(PlatformUser who, String paper) {
        return who.equals(owner) && paper.equals(NAME)
                ? Optional.of(new MemberFile("druppel-harvest.md", "text/markdown", "# één"))
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
