package druppel.slack;

/// By what a body is known to come from Slack.
///
/// @param value the same where the very same thing is sent once more
/// @param repeated whether Slack itself says that it sends this again
record Proof(String value, boolean repeated) {}
