package druppel.understanding;

/// Estimates what a message asks for. Thread-safe, and fast enough to run on the thread that answers.
public interface IntentClassifier {
    /// Scores every intent for a message as it was typed, in either language.
    IntentScores classify(String message);
}
