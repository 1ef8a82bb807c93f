package druppel.common;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Trace of a failure in one line of the log. Messages of exceptions are left out, because they may quote what somebody
/// wrote.
public final class FailureTrace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private FailureTrace() {}

    /// The classes and the places of a failure and of its causes.
    public static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .map(FailureTrace::place)
                .collect(Collectors.joining("; caused by "));
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
    }
}
