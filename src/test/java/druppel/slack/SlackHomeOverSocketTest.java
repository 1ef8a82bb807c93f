package druppel.slack;

import druppel.chat.ChatService;

/// The same through a socket.
class SlackHomeOverSocketTest extends SlackHomeTest {
    @Override
    Wire wire(ChatService chatService) {
        return Wire.overSocket(chatService);
    }
}
