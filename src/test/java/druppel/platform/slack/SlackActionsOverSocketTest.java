package druppel.platform.slack;

import druppel.chat.Reply;

/// The same over Socket Mode.
class SlackActionsOverSocketTest extends SlackActionsTest {
    @Override
    SlackFixture wire() {
        return SlackFixture.overSocket(action -> Reply.nothing());
    }
}
