package druppel.slack;

import druppel.app.Conversation;

/// The same through a socket.
class SlackAnswersOverSocketTest extends SlackAnswersTest {
    @Override
    Wire wire(Conversation conversation) {
        return Wire.overSocket(conversation);
    }
}
