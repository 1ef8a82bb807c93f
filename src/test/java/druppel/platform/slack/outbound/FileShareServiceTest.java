package druppel.platform.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.MemberFiles;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageMark;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.testing.SingleMemberFile;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files in Slack go into the conversation with the bot, and nowhere else.
class FileShareServiceTest {
    private static final String PLACE = "files.getUploadURLExternal";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final URI LINK = URI.create("https://druppel.example.org/file/x");
    private static final Card CARD = Card.of(
            new Block.Paragraph("Your harvest"),
            new Block.File(SingleMemberFile.NAME, "druppel-harvest.md", "All of it as a file", "No way"));

    private final FakeSlack slack = new FakeSlack();
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private final TokenProvider tokenProvider = TokenProvider.fixed("xoxb-1");

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aPaperIsSharedIntoTheConversation() {
        say(papers(Optional.of(LINK), Optional.of("D1")));

        assertThat(slack.calls("upload")).extracting(Call::body).containsExactly("# één");
        assertThat(slack.calls(PLACE).getFirst().field("length")).isEqualTo("7");
        assertThat(slack.calls(PLACE).getFirst().field("filename")).isEqualTo("druppel-harvest.md");
        assertThat(slack.calls(COMPLETE).getFirst().field("channel_id")).isEqualTo("D1");
        assertThat(blocks()).contains("druppel-harvest.md").doesNotContain(LINK.toString());
    }

    @Test
    void whereItIsRefusedThereIsALink() {
        slack.next(PLACE, "{\"ok\":false,\"error\":\"missing_scope\"}");
        say(papers(Optional.of(LINK), Optional.of("D1")));

        assertThat(blocks()).contains(LINK.toString()).contains("All of it as a file");
        assertThat(posted().field("text")).contains(LINK.toString());
    }

    @Test
    void withoutAConversationOfTheTwoThereIsALink() {
        say(papers(Optional.of(LINK), Optional.empty()));
        say(papers(Optional.of(LINK), Optional.of("C1")));

        assertThat(slack.calls(PLACE)).isEmpty();
        assertThat(blocks()).contains(LINK.toString());
    }

    @Test
    void withoutEitherItIsSaidInWords() {
        slack.next(COMPLETE, "{\"ok\":false,\"error\":\"channel_not_found\"}");
        say(papers(Optional.empty(), Optional.of("D1")));

        assertThat(blocks()).contains("No way");
    }

    @Test
    void nobodyGetsThePaperOfSomebodyElse() {
        PlatformUser bram = new PlatformUser(Platform.SLACK, "T1", "U2");
        say(new SingleMemberFile(bram, Optional.of(LINK), Optional.of("D2")));

        assertThat(slack.calls(PLACE)).isEmpty();
        assertThat(blocks()).contains("No way");
    }

    private static MemberFiles papers(Optional<URI> link, Optional<String> conversation) {
        return new SingleMemberFile(ANNA, link, conversation);
    }

    private void say(MemberFiles memberFiles) {
        Duration patience = Duration.ofSeconds(5);
        SlackApi api = new SlackApi(SlackApi.client(settings, patience), tokenProvider, () -> SlackFixture.NOW);
        CardSender cardSender =
                CardSender.open(settings, tokenProvider, memberFiles, patience, pause -> {}, () -> SlackFixture.NOW);
        SlackChat chat = new SlackChat(api, cardSender, user -> {});

        assertThat(chat.reply(ANNA, "D1", Optional.empty(), CARD, MessageMark.NONE))
                .isInstanceOf(SendOutcome.Sent.class);
    }

    private String blocks() {
        return posted().field("blocks");
    }

    private Call posted() {
        return slack.calls("chat.postMessage").getLast();
    }
}
