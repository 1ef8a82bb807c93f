package druppel.adapter.schedule;

import java.time.Duration;

/// Something to do again and again.
///
/// @param name the same on every node
public record ScheduledTask(String name, Reach reach, Duration every, Runnable work) {
    /// Who runs it.
    enum Reach {
        NODE,
        CLUSTER
    }

    /// Every node runs its own.
    public static ScheduledTask perNode(String name, Duration every, Runnable work) {
        return new ScheduledTask(name, Reach.NODE, every, work);
    }

    /// One node at a time runs it, whichever comes first; where a node is lost, another one goes
    /// on.
    public static ScheduledTask perCluster(String name, Duration every, Runnable work) {
        return new ScheduledTask(name, Reach.CLUSTER, every, work);
    }
}
