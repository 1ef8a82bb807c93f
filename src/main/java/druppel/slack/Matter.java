package druppel.slack;

/// What an event is about: what somebody did, a step that a workflow waits for, or what Slack
/// tells.
sealed interface Matter permits Act, Step, News {}
