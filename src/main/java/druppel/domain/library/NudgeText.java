package druppel.domain.library;

/// Text of a nudge in one language: the prompt, why it helps, an example plan, and the follow-up question.
public record NudgeText(String nudge, String why, String plan, String question) {}
