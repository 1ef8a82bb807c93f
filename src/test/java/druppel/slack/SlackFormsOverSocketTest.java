package druppel.slack;

import druppel.chat.ChatService;

/// The same through a socket.
class SlackFormsOverSocketTest extends SlackFormsTest {
    @Override
    Wire wire(ChatService chatService) {
        return Wire.overSocket(chatService);
    }
}
