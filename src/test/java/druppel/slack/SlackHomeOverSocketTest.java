package druppel.slack;

import druppel.app.Conversation;

/// The same through a socket.
class SlackHomeOverSocketTest extends SlackHomeTest {
    @Override
    Wire wire(Conversation conversation) {
        return Wire.overSocket(conversation);
    }
}
