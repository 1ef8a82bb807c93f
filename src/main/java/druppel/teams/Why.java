package druppel.teams;

import java.io.IOException;

/// A word for why a server could not be asked, without anything that it said.
final class Why {
    private static final String OURS = "[a-z]+_[a-z0-9]+";

    private Why() {}

    static String of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.matches(OURS) ? message : failure.getClass().getSimpleName();
    }
}
