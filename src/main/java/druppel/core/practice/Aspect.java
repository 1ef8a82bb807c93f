package druppel.core.practice;

/// What nudges of whatever practice have in common, and members may have a taste for: what is asked
/// for, where it is done, how much it asks.
public sealed interface Aspect permits Kind, Setting, Effort {
    /// Different for each of them.
    String name();
}
