package druppel.platform.local.web;

import druppel.platform.local.Message;
import java.util.List;

/// The result of a call of the demo API.
sealed interface DemoResult {
    /// The messages that the call produced.
    record Success(List<Message> messages) implements DemoResult {}

    /// The call was rejected: what is wrong, where, and how to fix it.
    record Failure(String error) implements DemoResult {}
}
