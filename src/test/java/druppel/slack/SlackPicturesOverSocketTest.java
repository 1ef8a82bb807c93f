package druppel.slack;

import druppel.chat.ChatService;

/// The same through a socket.
class SlackPicturesOverSocketTest extends SlackPicturesTest {
    @Override
    Wire wire(ChatService chatService) {
        return Wire.overSocket(chatService);
    }
}
