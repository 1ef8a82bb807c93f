package druppel.platform.slack.inbound;

/// By what a body is known to come from Slack.
///
/// @param value the same where the very same thing is sent once more
/// @param repeated whether Slack itself says that it sends this again
public record RequestProof(String value, boolean repeated) {}
