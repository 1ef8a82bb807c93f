package druppel.slack;

import druppel.app.Conversation;

/// The same through a socket.
class SlackFormsOverSocketTest extends SlackFormsTest {
    @Override
    Wire wire(Conversation conversation) {
        return Wire.overSocket(conversation);
    }
}
