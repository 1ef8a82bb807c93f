package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextPicture;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.web.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Images are uploaded and shown, or replaced by alternative texts.
class SlackPicturesTest {
    private static final String PLACE = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final String DELETE = "files.delete";

    private final SlackFixture slackFixture = wire(action -> Reply.of(card(action)));
    private int asked;

    /// The transport under test.
    SlackFixture wire(ChatService chatService) {
        return new SlackFixture(chatService);
    }

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void aPictureIsUploadedAndShown() throws Exception {
        ask("/streak", "moed");

        assertThat(slackFixture.slack.calls("upload")).extracting(Call::body).containsExactly("<moed/>");
        assertThat(FakeFiles.shown(answer())).containsExactly("F1");
        assertThat(answer().body()).contains("\"alt_text\":\"Het jaar: moed\"");
    }

    @Test
    void theTextSaysThePictureToo() throws Exception {
        ask("/streak", "moed");

        assertThat(answer().body()).contains("\"text\":\"Kijk\\nHet jaar: moed\"");
    }

    @Test
    void aPictureIsSharedWithNobody() throws Exception {
        ask("/streak", "moed");

        assertThat(slackFixture.slack.calls(COMPLETE).getFirst().body()).doesNotContain("channel");
    }

    @Test
    void theSizeOfAPictureIsThatOfItsBytes() throws Exception {
        ask("/streak", "één");

        assertThat(slackFixture.slack.calls(PLACE).getFirst().field("length")).isEqualTo("8");
    }

    @Test
    void theSamePictureIsUploadedOnce() throws Exception {
        ask("/streak", "moed");
        ask("/streak", "moed");

        assertThat(slackFixture.slack.calls(PLACE)).hasSize(1);
        assertThat(FakeFiles.shown(answer())).containsExactly("F1");
    }

    @Test
    void aMessageIsAnsweredWithThePicture() throws Exception {
        say("moed");

        assertThat(FakeFiles.shown(slackFixture.slack.calls("chat.postMessage").getFirst()))
                .containsExactly("F1");
    }

    @Test
    void anAnswerWithoutPicturesUploadsNothing() throws Exception {
        ask("/tip", "niets");

        assertThat(slackFixture.slack.calls(PLACE)).isEmpty();
    }

    static Stream<Arguments> failures() {
        return Stream.of(PLACE, "upload", COMPLETE)
                .flatMap(step -> Stream.of(
                                new Manner.Status(429, Map.of("Retry-After", "30")),
                                new Manner.Status(500, Map.of()),
                                new Manner.Status(302, Map.of("Location", "/response")),
                                new Manner.Lost(),
                                new Manner.Silence())
                        .map(manner -> Arguments.of(step, manner)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whereAnUploadFailsThePictureIsSaidInWords(String step, Manner failing) throws Exception {
        slackFixture.slack.next(step, failing);

        ask("/streak", "moed");

        assertThat(FakeFiles.shown(answer())).isEmpty();
        assertThat(blocks(answer())).contains("Het jaar: moed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>Oops</html>", "{\"ok\":true}", "{}x"})
    void whereAnAnswerCannotBeReadThePictureIsSaidInWords(String garbage) throws Exception {
        slackFixture.slack.next(PLACE, garbage);

        ask("/streak", "moed");

        assertThat(blocks(answer())).contains("Het jaar: moed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/upload",
                "http://files.slack.com/upload",
                "https://files.slack.com.evil.example/upload",
                "http://127.0.0.1:1/upload",
                "not an address"
            })
    void bytesGoToNoOtherHostThanSlacks(String address) throws Exception {
        slackFixture.slack.next(PLACE, "{\"ok\":true,\"file_id\":\"F9\",\"upload_url\":\"%s\"}".formatted(address));

        ask("/streak", "moed");

        assertThat(slackFixture.slack.calls("upload")).isEmpty();
        assertThat(slackFixture.slack.calls(COMPLETE)).isEmpty();
        assertThat(blocks(answer())).contains("Het jaar: moed");
    }

    @Test
    void withoutLeaveNobodyIsAskedTwice() throws Exception {
        slackFixture.slack.next(PLACE, "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"files:write\"}");

        ask("/streak", "moed");
        ask("/streak", "meer moed");

        assertThat(slackFixture.slack.calls(PLACE)).hasSize(1);
        assertThat(blocks(answer())).contains("Het jaar: meer moed");
    }

    @Test
    void picturesInPassingAreTakenAwayOnceNewerOnesStandThere() throws Exception {
        for (String words : List.of("een", "twee", "drie", "vier", "vijf")) {
            ask("/streak", words);
        }

        slackFixture.reception.close();
        assertThat(slackFixture.slack.files().kept()).containsExactlyInAnyOrder("F3", "F4", "F5");
    }

    @Test
    void aPictureThatAMessageShowsStays() throws Exception {
        say("blijft");
        for (String words : List.of("een", "twee", "drie", "vier")) {
            ask("/streak", words);
        }

        slackFixture.reception.close();
        assertThat(slackFixture.slack.files().kept()).contains("F1");
        assertThat(slackFixture.slack.calls(DELETE)).isNotEmpty();
    }

    private static Card card(UserAction action) {
        String words = switch (action) {
            case UserAction.Asked asked -> asked.text().replaceFirst("^\\w+ ", "");
            case UserAction.Said said -> said.text();
            case UserAction.Pressed _, UserAction.Edited _, UserAction.Deleted _ -> "";
            case UserAction.Opened _, UserAction.HomeOpened _ -> "";
        };
        return words.equals("niets")
                ? Card.text("Niets")
                : Card.of(
                        new Block.Paragraph("Kijk"),
                        new Block.Picture("Het jaar: " + words, new TextPicture("<" + words + "/>")));
    }

    private void ask(String command, String words) throws Exception {
        int before = slackFixture.slack.calls("response").size();
        asked++;
        slackFixture.deliver(slackFixture.command(command, words).replace("trigger-1", "trigger-" + asked));
        while (slackFixture.slack.calls("response").size() == before) {
            slackFixture.slack.await();
        }
    }

    private void say(String words) throws Exception {
        slackFixture.deliver(SlackFixture.event("Ev1", """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"%s","ts":"1.1"}\
            """.formatted(words)));
        while (slackFixture.slack.calls("chat.postMessage").isEmpty()) {
            slackFixture.slack.await();
        }
    }

    private Call answer() {
        return slackFixture.slack.calls("response").getLast();
    }

    private static String blocks(Call answer) {
        return StrictJson.object(answer.body()).orElseThrow().path("blocks").toString();
    }
}
