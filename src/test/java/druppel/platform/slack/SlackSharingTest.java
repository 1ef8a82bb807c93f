package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.render.BlockKit;
import druppel.platform.slack.render.ViewRenderer;
import druppel.web.StrictJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A member shares a text in the channel in which they asked for it, or from the direct conversation in a
/// channel that they choose.
class SlackSharingTest {
    private static final String OPENING = "I asked Ann what she would do and waited ";
    private static final String WORDS = "<!channel> @everyone *I* asked https://a.example";
    private static final String WRITTEN = "&lt;!channel&gt; @everyone *I* asked https://a.example";
    private static final String CHANNEL = "C9";
    private static final String DIRECT = "D1";
    private static final String SHARE = "share:1";

    private final SlackTestApplication house = new SlackTestApplication(SlackFixture.NOW);
    private int sent;

    @BeforeEach
    void write() throws Exception {
        house.says("T1", "U1", "start");
        house.says("T1", "U1", WRITTEN);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theCommandShowsItsUserAloneWhatThereIs() throws Exception {
        house.sends(command());

        JsonNode list = answers().getLast();
        assertThat(list.path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(list.toString()).contains(SHARE).contains("@everyone");
    }

    @Test
    void inAChannelThePreviewIsSeenByItsWriterAlone() throws Exception {
        press("U1", CHANNEL, SHARE);

        JsonNode preview = answers().getLast();
        assertThat(preview.path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(preview.toString()).contains("As others will see it", "Share it");
        assertThat(house.slack.calls("views.open")).isEmpty();
    }

    @Test
    void whatTheChannelSeesIsWhatWasSeenBefore() throws Exception {
        press("U1", CHANNEL, SHARE);
        List<JsonNode> seen = blocks(answers().getLast());
        press("U1", CHANNEL, shareAction());

        JsonNode shared = aloud().getFirst();
        List<JsonNode> shown = blocks(shared);
        assertThat(seen.subList(1, seen.size() - 2)).isEqualTo(shown);
    }

    @Test
    void theNameIsSlacksAndTheWordsStayWords() throws Exception {
        shareInChannel();

        JsonNode shared = aloud().getFirst();
        assertThat(shared.at("/blocks/0/elements/0/elements/0/user_id").asString())
                .isEqualTo("U1");
        assertThat(shared.at("/blocks/2/elements/0/elements/0/type").asString()).isEqualTo("text");
        assertThat(shared.at("/blocks/2/elements/0/elements/0/text").asString()).isEqualTo(WORDS);
        assertThat(shared.path("text").asString()).startsWith("<@U1>").contains(WRITTEN);
    }

    @Test
    void thePreviewIsSettledAfterIt() throws Exception {
        shareInChannel();

        JsonNode settled = answers().getLast();
        assertThat(settled.path("replace_original").asBoolean()).isTrue();
        assertThat(settled.path("text").asString()).startsWith("Shared, in your own words.");
    }

    @Test
    void aSecondPressSharesItNotTwice() throws Exception {
        press("U1", CHANNEL, SHARE);
        String share = shareAction();
        press("U1", CHANNEL, share);
        press("U1", CHANNEL, share);

        assertThat(aloud()).hasSize(1);
    }

    @Test
    void nobodyElseSharesIt() throws Exception {
        house.says("T1", "U2", "start");
        press("U1", CHANNEL, SHARE);
        String share = shareAction();

        press("U2", CHANNEL, share);
        press("U2", CHANNEL, SHARE);

        assertThat(aloud()).isEmpty();
        assertThat(answers().getLast().path("text").asString()).startsWith("Those words aren’t");
    }

    @Test
    void whatTheChannelDoesNotTakeNobodyIsSaidToHaveSeen() throws Exception {
        press("U1", CHANNEL, SHARE);
        String share = shareAction();
        house.slack.next("response", new Manner.Status(404, Map.of()));
        press("U1", CHANNEL, share);

        assertThat(answers().getLast().path("text").asString()).contains("nobody has seen it");
    }

    /// A channel cannot be looked into, so what its members may have seen counts as shared.
    @Test
    void whatMayHaveBeenSeenIsNotSharedAgainAfterACrash() throws Exception {
        press("U1", CHANNEL, SHARE);
        String share = shareAction();
        Manner unheard = new Manner.Status(500, Map.of());
        house.slack.next("response", new Manner.Done(unheard));
        house.slack.next("response", unheard);
        house.sendUnanswered(payload("U1", where(CHANNEL, true), share));

        house.resumeAt(SlackFixture.NOW.plus(Duration.ofMinutes(3)).toString());

        assertThat(aloud()).hasSize(1);
        assertThat(answers().getLast().path("text").asString()).startsWith("Shared, in your own words.");
    }

    @Test
    void inTheConversationWithTheBotAPlaceIsAskedFor() throws Exception {
        press("U1", DIRECT, SHARE);

        JsonNode view = view();
        JsonNode where = view.path("blocks").valueStream().toList().getLast();
        assertThat(view.at("/title/text").asString()).isEqualTo("As others will see it");
        assertThat(view.at("/submit/text").asString()).isEqualTo("Share it");
        assertThat(view.at("/blocks/0/elements/0/elements/0/user_id").asString())
                .isEqualTo("U1");
        assertThat(where.at("/element/type").asString()).isEqualTo("conversations_select");
        assertThat(where.at("/element/response_url_enabled").asBoolean()).isTrue();
        assertThat(where.at("/element/filter/exclude_bot_users").asBoolean()).isTrue();
        assertThat(answers()).isEmpty();
    }

    @Test
    void aCommandInADirectConversationAsksForAPlaceToo() throws Exception {
        house.sends(payload("U1", where(DIRECT, true), SHARE));

        assertThat(house.slack.calls("views.open")).hasSize(1);
    }

    @Test
    void inTheChosenPlaceEverybodySeesIt() throws Exception {
        press("U1", DIRECT, SHARE);
        submit(view(), house.slack.responses().toString());

        JsonNode shared = aloud().getFirst();
        assertThat(shared.at("/blocks/0/elements/0/elements/0/user_id").asString())
                .isEqualTo("U1");
        assertThat(lastMessage()).startsWith("Shared, in your own words.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "http://hooks.slack.com/x",
                "https://hooks.slack.com.evil.example/x",
                "https://hooks.slack.com@evil.example/x",
                "not an address",
                ""
            })
    void nothingIsSharedAtAnAddressThatIsNotSlacks(String address) throws Exception {
        press("U1", DIRECT, SHARE);
        submit(view(), address);

        assertThat(aloud()).isEmpty();
        assertThat(lastMessage()).contains("nobody has seen it");
    }

    @Test
    void aWindowThatComesTooLateIsOfferedOnceMore() throws Exception {
        house.slack.next("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        press("U1", DIRECT, SHARE);

        Call message = house.slack.calls("chat.postMessage").getLast();
        assertThat(message.field("blocks")).contains(SHARE, "Choose where").doesNotContain("\"shared:");
        assertThat(message.field("text")).contains("&lt;!channel&gt;");
    }

    @Test
    void theLongestWordsStayWithinTheLimits() throws Exception {
        house.says("T1", "U1", OPENING + "<".repeat(9_958) + "!");
        press("U1", CHANNEL, "share:2");
        press("U1", CHANNEL, shareAction());

        JsonNode shared = aloud().getFirst();
        assertThat(blocks(shared)).hasSizeLessThanOrEqualTo(BlockKit.BLOCKS);
        assertThat(shared.toString()).contains("<".repeat(900) + "!");
    }

    @Test
    void theLongestWordsFitIntoAWindow() throws Exception {
        house.says("T1", "U1", OPENING + "é".repeat(9_900));
        press("U1", DIRECT, "share:2");

        assertThat(blocks(view())).hasSizeLessThanOrEqualTo(ViewRenderer.BLOCKS);
        assertThat(view().path("private_metadata").asString()).hasSizeLessThan(3_000);
    }

    private void shareInChannel() throws Exception {
        press("U1", CHANNEL, SHARE);
        press("U1", CHANNEL, shareAction());
    }

    /// The action of the newest preview.
    private String shareAction() {
        return answers().reversed().stream()
                .flatMap(answer -> Stream.of(answer.toString()))
                .filter(answer -> answer.contains("\"shared:"))
                .map(answer -> answer.replaceAll("(?s).*\"value\":\"(shared:[^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> answers() {
        return house.slack.calls("response").stream()
                .map(call -> StrictJson.object(call.body()).orElseThrow())
                .toList();
    }

    /// The messages that others saw.
    private List<JsonNode> aloud() {
        return answers().stream()
                .filter(answer -> answer.path("response_type").asString("").equals("in_channel"))
                .toList();
    }

    private JsonNode view() {
        return JsonMapper.shared()
                .readTree(house.slack.calls("views.open").getLast().field("view"));
    }

    private String lastMessage() {
        return house.slack.calls("chat.postMessage").getLast().field("text");
    }

    private static List<JsonNode> blocks(JsonNode message) {
        return message.path("blocks").valueStream().toList();
    }

    private String command() {
        return SlackFixture.command("/nudge", "share", house.slack.responses().toString());
    }

    /// Presses a button in the direct conversation or in an ephemeral message.
    private void press(String user, String channel, String action) throws Exception {
        house.sends(payload(user, where(channel, channel.equals(CHANNEL)), action));
    }

    private String where(String channel, boolean ephemeral) {
        return """
            "container":{"type":"message","message_ts":"1.1","channel_id":"%s","is_ephemeral":%s},
            "channel":{"id":"%s"},"message":{"ts":"1.1"},"response_url":"%s"\
            """.formatted(channel, ephemeral, channel, house.slack.responses());
    }

    private String payload(String user, String where, String action) {
        sent++;
        return SlackFixture.pressed("""
            {"type":"block_actions","trigger_id":"p%d","team":{"id":"T1"},"user":{"id":"%s"},%s,
             "actions":[{"type":"button","action_id":"%s","value":"%s"}]}\
            """.formatted(sent, user, where, action, action));
    }

    private void submit(JsonNode view, String address) throws Exception {
        sent++;
        house.sends(SlackFixture.pressed("""
            {"type":"view_submission","trigger_id":"s%d","team":{"id":"T1"},"user":{"id":"U1"},
             "view":{"id":"V1","type":"modal","callback_id":"druppel","private_metadata":%s,
                     "state":{"values":{"where":{"where":{"type":"conversations_select","selected_conversation":"C1"}}}}},
             "response_urls":[{"block_id":"where","action_id":"where","channel_id":"C1","response_url":"%s"}]}\
            """.formatted(
                sent,
                JsonMapper.shared()
                        .writeValueAsString(view.path("private_metadata").asString()),
                address)));
    }
}
