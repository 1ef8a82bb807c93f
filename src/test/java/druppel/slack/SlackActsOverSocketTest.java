package druppel.slack;

import druppel.app.Answer;

/// The same through a socket.
class SlackActsOverSocketTest extends SlackActsTest {
    @Override
    Wire wire() {
        return Wire.overSocket(incoming -> Answer.nothing());
    }
}
