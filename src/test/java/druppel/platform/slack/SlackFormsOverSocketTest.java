package druppel.platform.slack;

import druppel.chat.ChatService;

/// The same over Socket Mode.
class SlackFormsOverSocketTest extends SlackFormsTest {
    @Override
    SlackFixture wire(ChatService chatService) {
        return SlackFixture.overSocket(chatService);
    }
}
