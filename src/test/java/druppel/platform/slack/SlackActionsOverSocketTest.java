package druppel.platform.slack;

import druppel.chat.Reply;

/// The same through a socket.
class SlackActionsOverSocketTest extends SlackActionsTest {
    @Override
    SlackFixture wire() {
        return SlackFixture.overSocket(action -> Reply.nothing());
    }
}
