package druppel.adapter.schedule;

import java.time.Duration;

/// A recurring task.
///
/// @param name the same on every node
public record ScheduledTask(String name, Reach reach, Duration every, Runnable work) {
    /// Which nodes run it.
    enum Reach {
        NODE,
        CLUSTER
    }

    /// A task that every node runs.
    public static ScheduledTask perNode(String name, Duration every, Runnable work) {
        return new ScheduledTask(name, Reach.NODE, every, work);
    }

    /// A task that one node at a time runs, whichever is first; if a node fails, another one takes over.
    public static ScheduledTask perCluster(String name, Duration every, Runnable work) {
        return new ScheduledTask(name, Reach.CLUSTER, every, work);
    }
}
