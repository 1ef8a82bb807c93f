package druppel.domain.library;

/// A nudge in one language: the prompt, why it helps, an example plan, and the question for the end
/// of the day.
public record NudgeText(String nudge, String why, String plan, String question) {}
