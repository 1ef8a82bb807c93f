package druppel.persistence;

import druppel.domain.library.RejectionReason;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Repository of the reasons why members rejected nudges, and of their comments to the authors. Feedback that waits
/// belongs to a member; published feedback is anonymous. All texts are encrypted at rest.
public interface NudgeFeedbackRepository {
    /// Feedback of a member that waits for publication.
    record Unpublished(long member, String nudge, RejectionReason rejectionReason, Optional<String> text) {
        public Unpublished of(long other) {
            return new Unpublished(other, nudge, rejectionReason, text);
        }
    }

    /// Published feedback, no longer linked to a member.
    record Published(String nudge, RejectionReason rejectionReason, Optional<String> text) {}

    /// Stores feedback, replacing the member's earlier feedback on the nudge.
    void save(Unpublished feedback, LocalDate date);

    /// The unpublished feedback of a member on a nudge.
    Optional<Unpublished> find(long member, String nudge);

    /// The unpublished feedback of a member.
    List<Unpublished> of(long member);

    /// Withdraws the unpublished feedback of a member on a nudge, if there is any.
    void withdraw(long member, String nudge);

    /// The number of a member's unpublished feedback entries.
    int count(long member);

    /// The workspaces with unpublished feedback.
    List<Workspace> workspaces();

    /// The unpublished feedback of a workspace, longest waiting first.
    List<Unpublished> waiting(Workspace workspace);

    /// Publishes feedback in the given order and deletes the link to its members.
    void publish(Workspace workspace, List<Unpublished> feedback, Instant now);

    /// The published feedback of a workspace, newest first.
    List<Published> published(Workspace workspace);

    /// Deletes at most `limit` entries given or published before these moments; returns how many.
    int purge(LocalDate givenBefore, Instant publishedBefore, int limit);
}
