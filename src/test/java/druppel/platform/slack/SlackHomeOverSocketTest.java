package druppel.platform.slack;

import druppel.chat.ChatService;

/// The same over Socket Mode.
class SlackHomeOverSocketTest extends SlackHomeTest {
    @Override
    SlackFixture wire(ChatService chatService) {
        return SlackFixture.overSocket(chatService);
    }
}
