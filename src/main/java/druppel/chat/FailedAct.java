package druppel.chat;

import druppel.common.ShortId;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Act of a user that failed, as it is noted in the log: under a short random id that the user is told.
public record FailedAct(String id) {
    private static final Logger LOG = LoggerFactory.getLogger(FailedAct.class);
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    /// Notes a failure. Messages of exceptions are left out, because they may quote what somebody wrote.
    public static FailedAct note(Throwable failure) {
        FailedAct failed = new FailedAct(ShortId.random());
        LOG.atError()
                .addKeyValue("id", failed.id())
                .addKeyValue("failure", trace(failure))
                .log("An act failed; whoever asked for it is told this id");
        return failed;
    }

    /// The classes and the places of a failure and of its causes.
    static String trace(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(FailedAct::place)
                .collect(Collectors.joining("; caused by "));
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
    }
}
