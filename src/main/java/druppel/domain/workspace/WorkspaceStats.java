package druppel.domain.workspace;

/// Statistics of a workspace for its admins.
///
/// @param members members who have joined and can be reached
/// @param paused those of them who are on a break today
/// @param waiting people who were invited and have not answered
/// @param resting members who have joined and cannot be reached
public record WorkspaceStats(int members, int paused, int waiting, int left, int resting, Nudges nudges) {
    /// Counts of nudges by outcome, over some days.
    ///
    /// @param skipped not sent because of a pause or because it was too late
    /// @param open on their way
    public record Nudges(int sent, int skipped, int failed, int open) {}
}
