package druppel.adapter.schedule;

import org.quartz.impl.jdbcjobstore.JobStoreTX;

/// Quartz's rows under one name for all nodes.
///
/// Within a process Quartz wants a name of its own for each schedule and would use that for the
/// rows too; then nodes would not see each other's.
@SuppressWarnings("unchecked") // in what it inherits
public final class SharedJobStore extends JobStoreTX {
    private static final String NAME = "druppel";

    @Override
    public void setInstanceName(String schedule) {
        super.setInstanceName(NAME);
    }
}
