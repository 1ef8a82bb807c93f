package druppel.platform.local;

import druppel.chat.Chat;
import druppel.chat.ChatContract;
import druppel.chat.Reply;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LocalChatTest extends ChatContract {
    @TempDir
    private Path folder;

    private LocalTestApplication application;

    @BeforeEach
    void open() {
        application = LocalTestApplication.demo(folder, action -> Reply.nothing());
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Override
    protected Chat chat() {
        return application.chat;
    }

    @Override
    protected Member.Recipient member() {
        return new Member.Recipient(ChatVisitors.DEMO, Optional.empty());
    }

    @Override
    protected Member.Recipient stranger() {
        return new Member.Recipient(new PlatformUser(Platform.LOCAL, "local", "stranger"), Optional.empty());
    }

    @Override
    protected Instant before() {
        return LocalTestApplication.START;
    }

    @Override
    protected String seen(MessageRef message) {
        String page = application.get("/chat").body();
        int start = page.indexOf("id=\"m" + message.message() + "\"");
        return page.substring(start, page.indexOf("</article>", start));
    }

    @Override
    protected String harmless(String text) {
        StringOutput output = new StringOutput();
        Escape.htmlContent(text, output);
        return output.toString();
    }
}
