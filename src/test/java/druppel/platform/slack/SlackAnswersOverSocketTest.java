package druppel.platform.slack;

import druppel.chat.ChatService;

/// The same over Socket Mode.
class SlackAnswersOverSocketTest extends SlackAnswersTest {
    @Override
    SlackFixture wire(ChatService chatService) {
        return SlackFixture.overSocket(chatService);
    }
}
