package druppel.slack;

import druppel.chat.ChatService;

/// The same through a socket.
class SlackStepsOverSocketTest extends SlackStepsTest {
    @Override
    Wire wire(ChatService chatService) {
        return Wire.overSocket(chatService);
    }
}
