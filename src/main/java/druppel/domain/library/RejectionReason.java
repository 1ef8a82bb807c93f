package druppel.domain.library;

/// Reason why a member rejected a nudge.
public enum RejectionReason {
    /// It does not fit their work.
    MISFIT,
    /// It asks too much for one day.
    TOO_BIG,
    /// They already do it.
    STALE,
    /// It is not clear what to do.
    UNCLEAR,
    /// They disagree with it.
    DISAGREE
}
