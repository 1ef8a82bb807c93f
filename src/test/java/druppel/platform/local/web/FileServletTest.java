package druppel.platform.local.web;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.MemberFiles;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.LocalTestApplication;
import druppel.testing.SingleMemberFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in the local chat: a link that works only in their member's browser.
class FileServletTest {
    private static final String FILE = "/chat/file?paper=harvest:all";
    private static final Card CARD =
            Card.of(new Block.File(SingleMemberFile.NAME, "druppel-harvest.md", "All of it as a file", "No way"));

    @TempDir
    private Path folder;

    /// Answers every message with a link to the one file of the demo member.
    private record Holding(MemberFiles files) implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            return Reply.of(CARD);
        }
    }

    private static ChatService holding() {
        return new Holding(new SingleMemberFile(ChatVisitors.DEMO, Optional.empty(), Optional.empty()));
    }

    @Test
    void thePaperIsOneClickAway() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, holding())) {
            application.post("/chat/say", "text=hello");

            assertThat(application.get("/chat").body())
                    .contains("href=\"/chat/file?paper=harvest:all\" download=\"druppel-harvest.md\"")
                    .contains("All of it as a file")
                    .doesNotContain("No way");
        }
    }

    @Test
    void itIsKeptAndNotShown() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, holding())) {
            HttpResponse<String> file = application.get(FILE);

            assertThat(file.body()).isEqualTo("# één");
            assertThat(file.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"druppel-harvest.md\"");
            assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void anotherPaperIsNotThere() {
        try (LocalTestApplication application = LocalTestApplication.demo(folder, holding())) {
            assertThat(application.get("/chat/file").statusCode()).isEqualTo(404);
            assertThat(application.get("/chat/file?paper=harvest:2026-Q4").statusCode())
                    .isEqualTo(404);
            assertThat(application.get("/chat/file?paper=%00").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anotherBrowserGetsNothing() {
        try (LocalTestApplication application = LocalTestApplication.everyone(folder, holding(), false)) {
            String cookie = "druppel=" + "A".repeat(43);

            assertThat(application.get(FILE).statusCode()).isEqualTo(302);
            assertThat(application.get(FILE, "Cookie", cookie).statusCode()).isEqualTo(302);
            assertThat(application
                            .get(FILE, "Cookie", application.signIn("bram"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
