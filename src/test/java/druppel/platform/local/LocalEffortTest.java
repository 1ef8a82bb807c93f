package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.testing.SampleMark;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database queries of the local chat.
class LocalEffortTest {
    private LocalTestApplication application;

    @BeforeEach
    void open(@TempDir Path folder) {
        application = LocalTestApplication.demo(folder, action -> Reply.nothing());
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aLookupReadsOnlyWhatTheBotSentSince() {
        String conversation = LocalChat.conversation(ChatVisitors.DEMO);
        application.store.write(rows -> IntStream.range(0, 500)
                .mapToObj(line -> rows.transcript().add(conversation, false, "Ja", application.now.get()))
                .toList());
        Member.Recipient member = new Member.Recipient(ChatVisitors.DEMO, Optional.empty());
        application.chat.post(member, Card.text("A small drop"), SampleMark.of(7));
        application.counted.forget();

        assertThat(application.chat.find(member, SampleMark.of(7), LocalTestApplication.START))
                .isPresent();
        assertThat(application.counted.statements()).hasSize(1);
    }

    @Test
    void thePageOfALongConversationReadsItsNewestLinesAlone() {
        String conversation = LocalChat.conversation(ChatVisitors.DEMO);
        application.store.write(rows -> IntStream.range(0, 500)
                .mapToObj(line -> rows.transcript().add(conversation, false, "Ja", application.now.get()))
                .toList());
        application.counted.forget();

        String page = application.get("/chat").body();

        assertThat(page.split(">Ja</div>", -1)).hasSize(61);
        assertThat(application.counted.statements()).hasSize(5);
    }
}
