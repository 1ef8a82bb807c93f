package druppel.slack;

import druppel.chat.ChatService;

/// The same through a socket.
class SlackAnswersOverSocketTest extends SlackAnswersTest {
    @Override
    Wire wire(ChatService chatService) {
        return Wire.overSocket(chatService);
    }
}
