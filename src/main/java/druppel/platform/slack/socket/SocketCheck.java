package druppel.platform.slack.socket;

import java.net.URI;

/// What Slack says to the app token of Socket Mode.
public sealed interface SocketCheck {

    /// The token works.
    ///
    /// @param address where a connection may be opened, once
    record Works(URI address) implements SocketCheck {

        /// The address lets in whoever knows it: it is not told.
        @Override
        public String toString() {
            return "Works[]";
        }
    }

    /// Slack does not want this token, and says why in a word such as `invalid_auth`.
    record Refused(String code) implements SocketCheck {}

    /// Slack did not answer, or not in a way that can be read.
    record Silent(String why) implements SocketCheck {}
}
