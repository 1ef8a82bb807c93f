package druppel.platform.teams.api;

import java.io.IOException;

/// Error code for a failed request, for logs; contains nothing of the response.
public final class ErrorReason {
    private static final String OURS = "[a-z]+_[a-z0-9]+";

    private ErrorReason() {}

    public static String of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.matches(OURS) ? message : failure.getClass().getSimpleName();
    }
}
