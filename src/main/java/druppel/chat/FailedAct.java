package druppel.chat;

import druppel.common.FailureTrace;
import druppel.common.ShortId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Act of a user that failed, as it is noted in the log: under a short random id that the user is told.
public record FailedAct(String id) {
    private static final Logger LOG = LoggerFactory.getLogger(FailedAct.class);

    /// Notes a failure.
    public static FailedAct note(Throwable failure) {
        FailedAct failed = new FailedAct(ShortId.random());
        LOG.atError()
                .addKeyValue("id", failed.id())
                .addKeyValue("failure", FailureTrace.of(failure))
                .log("An act failed; whoever asked for it is told this id");
        return failed;
    }
}
