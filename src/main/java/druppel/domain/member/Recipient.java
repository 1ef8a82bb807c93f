package druppel.domain.member;

import java.util.Optional;

/// Recipient of a message: the user, and the conversation once the platform has named one.
public record Recipient(PlatformUser user, Optional<String> conversation) {}
