package druppel.app;

/// Answers what people do. Safe for use by many threads at once; the rows are written before it
/// answers.
@FunctionalInterface
public interface Conversation {
    Answer answer(Incoming incoming);
}
