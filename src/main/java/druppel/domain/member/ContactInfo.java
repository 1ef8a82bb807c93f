package druppel.domain.member;

import java.net.URI;
import java.util.Optional;

/// Contact details of a user on a platform where the user id alone is not enough to reach them.
///
/// @param service the URL of the service that reaches them
/// @param user their id for that service
/// @param conversation their conversation with the bot, once there is one
public record ContactInfo(URI service, String user, Optional<String> conversation) {}
