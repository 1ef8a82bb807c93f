package druppel.platform.sample;

import druppel.chat.Chat;
import druppel.chat.ChatContract;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import java.time.Instant;
import java.util.Optional;

class SampleChatContractTest extends ChatContract {
    private final SampleChat chat = new SampleChat();

    @Override
    protected Chat chat() {
        return chat;
    }

    @Override
    protected Member.Recipient member() {
        return recipient("anna");
    }

    @Override
    protected Member.Recipient stranger() {
        return recipient("ben");
    }

    @Override
    protected Instant before() {
        return Instant.EPOCH;
    }

    @Override
    protected String seen(MessageRef message) {
        return chat.text(message);
    }

    @Override
    protected String harmless(String text) {
        return text;
    }

    private static Member.Recipient recipient(String user) {
        return new Member.Recipient(new PlatformUser(SamplePlatformFactory.SAMPLE, "W1", user), Optional.empty());
    }
}
