package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database queries of the local chat.
class LocalEffortTest {
    private LocalTestApplication house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = LocalTestApplication.demo(folder, action -> Reply.nothing());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void thePageOfALongConversationReadsItsNewestLinesAlone() {
        String conversation = LocalChat.conversation(VisitorCookies.DEMO);
        house.store.write(rows -> IntStream.range(0, 500)
                .mapToObj(line -> rows.transcript().add(conversation, false, "Ja", house.now.get()))
                .toList());
        house.counted.forget();

        String page = house.get("/chat").body();

        assertThat(page.split(">Ja<", -1)).hasSize(61);
        assertThat(house.counted.statements()).hasSize(2);
    }
}
