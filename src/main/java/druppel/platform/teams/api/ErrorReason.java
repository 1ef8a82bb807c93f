package druppel.platform.teams.api;

import java.io.IOException;

/// A word for why a server could not be asked, without anything that it said.
public final class ErrorReason {
    private static final String OURS = "[a-z]+_[a-z0-9]+";

    private ErrorReason() {}

    public static String of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.matches(OURS) ? message : failure.getClass().getSimpleName();
    }
}
