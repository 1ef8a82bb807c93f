package druppel.slack;

import druppel.app.Incoming;
import java.net.URI;
import java.util.Optional;

/// What somebody did in Slack, and where the answer goes.
///
/// @param channel the conversation that is answered in, or the user's id for a direct message
/// @param thread the thread within it
/// @param whisper where an answer is sent that only that person sees; to be trusted only after a
///   look at its host
record Act(Incoming incoming, String channel, Optional<String> thread, Optional<URI> whisper)
        implements Matter {}
