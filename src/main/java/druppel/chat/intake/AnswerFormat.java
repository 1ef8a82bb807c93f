package druppel.chat.intake;

import druppel.chat.Reply;
import druppel.chat.ReplyJson;
import druppel.chat.RequestedTip;
import java.util.function.Function;

/// How a decided answer is stored with its event until it has arrived.
record AnswerFormat<T>(Function<T, byte[]> writing, Function<byte[], T> reading) {
    static final AnswerFormat<Reply> REPLY = new AnswerFormat<>(ReplyJson::write, ReplyJson::read);
    static final AnswerFormat<RequestedTip> TIP = new AnswerFormat<>(ReplyJson::writeTip, ReplyJson::readTip);
}
