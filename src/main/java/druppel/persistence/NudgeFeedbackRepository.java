package druppel.persistence;

import druppel.domain.library.RejectionReason;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why nudges were not for people, and what they wrote to those who make them. What waits belongs
/// to a member; what is published belongs to nobody. Every text is encrypted at rest.
public interface NudgeFeedbackRepository {
    /// One that waits, a member's own.
    record Waiting(long member, String nudge, RejectionReason rejectionReason, Optional<String> text) {}

    /// One that can be read, nobody's any more.
    record Published(String nudge, RejectionReason rejectionReason, Optional<String> text) {}

    /// Keeps one in the place of what the member had given for the nudge.
    void keep(Waiting challenge, LocalDate date);

    /// What a member has given for a nudge and has not been published.
    Optional<Waiting> find(long member, String nudge);

    /// How many of a member's wait.
    int count(long member);

    /// The workspaces in which some wait.
    List<Workspace> workspaces();

    /// All that wait in a workspace, the longest waiting first.
    List<Waiting> waiting(Workspace workspace);

    /// Makes these readable, in the order given, and forgets whose they were.
    void publish(Workspace workspace, List<Waiting> challenges, Instant now);

    /// All that can be read in a workspace, the newest first.
    List<Published> published(Workspace workspace);

    /// Deletes what was given or published before, so many at most; how many.
    int purge(LocalDate givenBefore, Instant publishedBefore, int limit);
}
