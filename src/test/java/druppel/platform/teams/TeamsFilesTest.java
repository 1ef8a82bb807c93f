package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.MemberFiles;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.teams.render.AdaptiveCards;
import druppel.testing.SingleMemberFile;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Files in Teams: a button that opens our own page.
class TeamsFilesTest {
    private static final URI LINK = URI.create("https://druppel.example.org/file/x");
    private static final Card CARD = Card.of(
            new Block.Paragraph("Your harvest"),
            new Block.File(SingleMemberFile.NAME, "druppel-harvest.md", "All of it as a file", "No way"));

    /// The chat service, with a file for a member.
    private record Holding(ChatService talking, MemberFiles files) implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            return action instanceof UserAction.Said ? Reply.of(CARD) : talking.answer(action);
        }
    }

    @Test
    void anAnswerHasAButtonThatOpensThePage() throws Exception {
        try (TeamsTestApplication application = application(Optional.of(LINK))) {
            application.says("anna", "1", "nudge harvest");

            assertThat(application.last().body().toString())
                    .contains("Action.OpenUrl")
                    .contains(LINK.toString())
                    .contains("All of it as a file")
                    .doesNotContain("No way");
        }
    }

    @Test
    void withoutALinkItIsSaidInWords() throws Exception {
        try (TeamsTestApplication application = application(Optional.empty())) {
            application.says("anna", "1", "nudge harvest");

            assertThat(application.last().body().toString()).contains("No way").doesNotContain("OpenUrl");
        }
    }

    @Test
    void inATaskModuleTheButtonStays() {
        Card linked = Card.of(new Block.Link("All of it as a file", LINK.toString()));
        ObjectNode window = AdaptiveCards.forTaskModule(linked);

        assertThat(window.toString()).contains("Action.OpenUrl").contains(LINK.toString());
    }

    private static TeamsTestApplication application(Optional<URI> link) {
        MemberFiles memberFiles = new SingleMemberFile(TeamsTestApplication.person("anna"), link, Optional.empty());
        return new TeamsTestApplication("2026-12-31T15:40:00Z", talking -> new Holding(talking, memberFiles));
    }
}
