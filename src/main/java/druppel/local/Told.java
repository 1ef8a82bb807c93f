package druppel.local;

import java.util.List;

/// What a call of the demo is answered with.
sealed interface Told {
    /// The messages that it brought about.
    record Brought(List<Message> messages) implements Told {}

    /// It was no use: what, where, how to mend it.
    record Fault(String error) implements Told {}
}
