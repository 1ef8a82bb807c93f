package druppel.feature.feedback;

import druppel.domain.anonymity.AnonymousBatches;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.Workspace;
import druppel.jobs.GroupJob;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import druppel.persistence.Repositories;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Job that publishes the feedback of each workspace once it comes from enough people.
///
/// It runs once a week, together with the workspace totals, and not when the report is read: an admin who
/// reads often could otherwise tell whose feedback was the fifth.
public final class FeedbackPublishingJob implements GroupJob {
    private static final String KIND = "challenges";
    private static final String WEEKS = KIND + ":weeks";

    private final SecureRandom random = new SecureRandom();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn execute(Repositories rows, String about, Instant now) {
        rows.nudgeFeedback().workspaces().forEach(workspace -> publish(rows, workspace, now));
        return new Turn(List.of(), next(rows, about, now));
    }

    @Override
    public Optional<Instant> next(Repositories rows, String about, Instant now) {
        return Optional.of(WorkspaceTotals.nextClosing(now));
    }

    /// Schedules weekly publication when the first reason is given.
    static void begin(Repositories rows, Instant now) {
        rows.groupJobs().scheduleIfAbsent(WEEKS, WorkspaceTotals.nextClosing(now));
    }

    private void publish(Repositories rows, Workspace workspace, Instant now) {
        List<Unpublished> waiting = rows.nudgeFeedback().waiting(workspace);
        AnonymousBatches.ofParcels(List.of(waiting), Unpublished::member)
                .closed()
                .forEach(lot -> rows.nudgeFeedback().publish(workspace, shuffled(lot), now));
    }

    /// Shuffles the batch, so that the order does not show who wrote when.
    private List<Unpublished> shuffled(List<Unpublished> lot) {
        List<Unpublished> mixed = new ArrayList<>(lot);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
