package druppel.domain.member;

import java.util.Optional;

/// Where a member is reached: the person, and the conversation once the platform has named one.
public record Recipient(PlatformUser user, Optional<String> conversation) {}
