package druppel.domain.member;

import java.util.Optional;

/// Another place in which a member is known than the one they used last.
///
/// @param id stands for this place until it is used again
/// @param reachable whether something sent there would reach them, as far as is known
public record LinkedAccount(long id, PlatformUser user, Optional<String> conversation, boolean reachable) {}
