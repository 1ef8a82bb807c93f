package druppel.domain.library;

/// What nudges of whatever practice have in common, and members may have a taste for: what is asked
/// for, where it is done, how much it asks.
public sealed interface NudgeAttribute permits NudgeKind, NudgeContext, Effort {
    /// Different for each of them.
    String name();
}
