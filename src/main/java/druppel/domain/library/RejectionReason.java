package druppel.domain.library;

/// Why a nudge was not for somebody.
public enum RejectionReason {
    /// It does not fit their work.
    MISFIT,
    /// It asks too much of one day.
    TOO_BIG,
    /// They do it already.
    STALE,
    /// It does not say clearly enough what to do.
    UNCLEAR,
    /// They think that it is wrong.
    DISAGREE
}
