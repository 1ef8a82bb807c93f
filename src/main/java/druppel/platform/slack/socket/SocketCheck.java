package druppel.platform.slack.socket;

import java.net.URI;

/// The result of checking the app-level token of Socket Mode.
public sealed interface SocketCheck {

    /// The token is valid.
    ///
    /// @param address the WebSocket address, valid for one connection
    record Works(URI address) implements SocketCheck {

        /// Never includes the address: it grants access.
        @Override
        public String toString() {
            return "Works[]";
        }
    }

    /// Slack rejects the token, with an error code such as `invalid_auth`.
    record Refused(String code) implements SocketCheck {}

    /// Slack did not answer, or its response could not be read.
    record Silent(String why) implements SocketCheck {}
}
