package druppel.slack;

import druppel.app.Conversation;

/// The same through a socket.
class SlackStepsOverSocketTest extends SlackStepsTest {
    @Override
    Wire wire(Conversation conversation) {
        return Wire.overSocket(conversation);
    }
}
