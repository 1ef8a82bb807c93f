package druppel.domain.member;

import java.net.URI;
import java.util.Optional;

/// Where a person is reached on a platform on which their id alone does not say it.
///
/// @param service what is spoken to in order to reach them
/// @param user what they are called there
/// @param conversation the conversation between them and the bot, once there is one
public record ContactInfo(URI service, String user, Optional<String> conversation) {}
