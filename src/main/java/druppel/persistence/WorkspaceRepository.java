package druppel.persistence;

import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Map;

/// Who sends in which workspace, and until when a workspace wants to be left alone.
public interface WorkspaceRepository {

    /// How many deliveries are to be sent now in each workspace that has any, that nobody else
    /// sends in and that is not paused.
    Map<Workspace, Integer> waiting(String sender, Instant now);

    /// Makes one process the workspace's only sender until then; `false` where another one is.
    boolean hold(Workspace workspace, String sender, Instant now, Instant until);

    /// Gives back every workspace of a sender that stops.
    void release(String sender);

    /// What newcomers begin with.
    NewcomerDefaults defaults(Workspace workspace);

    /// Newcomers begin with this from now on.
    void begin(Workspace workspace, NewcomerDefaults newcomerDefaults);

    /// Notes that the platform wants nothing more for a workspace until then; an earlier moment
    /// than the one noted changes nothing.
    void pause(Workspace workspace, Instant until);

    /// Notes that the platform lets the bot in no more; `false` where that was noted before.
    boolean close(Workspace workspace, Instant at);

    /// Notes that the platform lets the bot in again; `false` where the workspace was not closed.
    boolean open(Workspace workspace);

    boolean closed(Workspace workspace);

    /// Every closed workspace, and since when it is.
    Map<Workspace, Instant> closed();

    /// Deletes a workspace with its members and everything of theirs, so many rows of each table at
    /// most and the workspace's own last; how many, which is none once all is gone.
    int forget(Workspace workspace, int limit);
}
