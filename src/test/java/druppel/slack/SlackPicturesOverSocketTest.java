package druppel.slack;

import druppel.app.Conversation;

/// The same through a socket.
class SlackPicturesOverSocketTest extends SlackPicturesTest {
    @Override
    Wire wire(Conversation conversation) {
        return Wire.overSocket(conversation);
    }
}
