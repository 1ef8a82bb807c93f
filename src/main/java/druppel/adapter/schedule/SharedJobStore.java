package druppel.adapter.schedule;

import org.quartz.impl.jdbcjobstore.JobStoreTX;

/// Quartz job store with one scheduler name for all nodes.
///
/// Within a process, each Quartz scheduler needs a unique name, which Quartz would also use in the
/// database; the nodes would then not see each other's data.
@SuppressWarnings("unchecked") // inherited
public final class SharedJobStore extends JobStoreTX {
    private static final String NAME = "druppel";

    @Override
    public void setInstanceName(String schedule) {
        super.setInstanceName(NAME);
    }
}
