package druppel.domain.workspace;

/// A workspace in figures.
///
/// @param members who have joined and can be reached
/// @param paused those of them who are on a break today
/// @param waiting who were invited and have not answered
/// @param resting who have joined and cannot be reached
public record WorkspaceStats(int members, int paused, int waiting, int left, int resting, Nudges nudges) {
    /// What became of the nudges of some days.
    ///
    /// @param skipped not sent: for a pause or because it was too late
    /// @param open on their way
    public record Nudges(int sent, int skipped, int failed, int open) {}
}
