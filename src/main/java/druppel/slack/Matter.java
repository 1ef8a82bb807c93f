package druppel.slack;

/// What an event is about: what somebody did, or a step that a workflow waits for.
sealed interface Matter permits Act, Step {}
