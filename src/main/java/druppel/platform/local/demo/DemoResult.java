package druppel.platform.local.demo;

import druppel.platform.local.Message;
import java.util.List;

/// What a call of the demo is answered with.
public sealed interface DemoResult {
    /// The messages that it brought about.
    record Brought(List<Message> messages) implements DemoResult {}

    /// It was no use: what, where, how to mend it.
    record Fault(String error) implements DemoResult {}
}
