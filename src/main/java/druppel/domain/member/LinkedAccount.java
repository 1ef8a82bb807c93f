package druppel.domain.member;

import java.util.Optional;

/// Another account of a member than the one they used last.
///
/// @param id identifies this account until it becomes the primary one
/// @param reachable whether messages sent there reach them, as far as is known
public record LinkedAccount(long id, PlatformUser user, Optional<String> conversation, boolean reachable) {}
