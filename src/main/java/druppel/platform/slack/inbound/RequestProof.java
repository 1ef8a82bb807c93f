package druppel.platform.slack.inbound;

/// Proof that a body comes from Slack, used to detect replays.
///
/// @param value equal for two requests with the same content and signature
/// @param repeated whether Slack marks this request as a retry
public record RequestProof(String value, boolean repeated) {}
