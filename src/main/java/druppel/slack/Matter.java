package druppel.slack;

/// What an event is about: what somebody did, or what Slack tells.
sealed interface Matter permits Act, News {}
