package druppel.platform.slack;

import druppel.chat.ChatService;

/// The same over Socket Mode.
class SlackStepsOverSocketTest extends SlackStepsTest {
    @Override
    SlackFixture wire(ChatService chatService) {
        return SlackFixture.overSocket(chatService);
    }
}
