package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.message.Block;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.message.Mention;
import druppel.platform.slack.render.SlackText;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mentions are read from a text, and never appear by accident.
class SlackMentionsTest {
    private final SlackFixture slackFixture = new SlackFixture();

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void peopleGroupsAndChannelsAreRead() {
        assertThat(SlackText.mentions("<@U1|anna> <@W2> <!subteam^S3|@team> <!subteam^S4> <#C5|plein> <#C6>"))
                .containsExactly(
                        new Mention.User("U1"),
                        new Mention.User("W2"),
                        new Mention.Group("S3"),
                        new Mention.Group("S4"),
                        new Mention.Channel("C5"),
                        new Mention.Channel("C6"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@anna #plein",
                "&lt;@U1&gt;",
                "<!here> <!channel|channel>",
                "<https://a.b/@U1|@U1>",
                "<@u1>",
                "<@U1",
                "<@>"
            })
    void nothingElseNamesAnybody(String text) {
        assertThat(SlackText.mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<@U1|anna>, @anna", "'<@U1|a.b-c> ja', '@a.b-c ja'", "<@U1>, <@U1>"})
    void aNameThatSlackTellsIsKeptInPlainWords(String slack, String plain) {
        assertThat(SlackText.plain(slack)).isEqualTo(plain);
    }

    @Test
    void aCommandCarriesWhomItNames() throws Exception {
        slackFixture.deliver(slackFixture.command("/nudge", "invite <@U2|bram> <#C1|plein>"));

        assertThat(slackFixture.heard()).isInstanceOfSatisfying(UserAction.Asked.class, asked -> {
            assertThat(asked.text()).isEqualTo("nudge invite @bram #plein");
            assertThat(asked.mentions()).containsExactly(new Mention.User("U2"), new Mention.Channel("C1"));
        });
    }

    @Test
    void aMessageCarriesWhomItNames() throws Exception {
        slackFixture.deliver(SlackFixture.event("Ev1", """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"1.1",
            "text":"nudge invite <@U2> <!subteam^S3|@team>"}\
            """));

        assertThat(slackFixture.heard())
                .isInstanceOfSatisfying(
                        UserAction.Said.class,
                        said -> assertThat(said.mentions())
                                .containsExactly(new Mention.User("U2"), new Mention.Group("S3")));
    }

    @Test
    void peopleAreDrawnByTheirIds() {
        assertThat(drawn(new Someone("U2", "their account is closed")).typed("user"))
                .extracting(user -> user.path("user_id").asString())
                .containsExactly("U2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "<@U1>", "U1> <!channel", "", "u1", "U1\n"})
    void whatIsNoIdOfSlacksIsDrawnAsText(String id) {
        RenderedBlocks renderedBlocks = drawn(new Someone(id, "<@U1> <!here>"));

        assertThat(renderedBlocks.typed("user")).isEmpty();
        assertThat(renderedBlocks.typed("mrkdwn")).isEmpty();
    }

    private static RenderedBlocks drawn(Someone someone) {
        return RenderedBlocks.of(Card.of(new Block.People(List.of(someone))));
    }
}
