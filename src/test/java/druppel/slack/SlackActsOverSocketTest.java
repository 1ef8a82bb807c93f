package druppel.slack;

import druppel.chat.Reply;

/// The same through a socket.
class SlackActsOverSocketTest extends SlackActsTest {
    @Override
    Wire wire() {
        return Wire.overSocket(action -> Reply.nothing());
    }
}
