package druppel.platform.slack.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import druppel.platform.slack.SampleEvents;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.api.Scope;
import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.inbound.SlackPayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The manifest is valid for Slack, and declares what the code handles.
class SlackManifestTest {
    private static final URI OURS = URI.create("https://druppel.example.org");
    private static final Schema SLACKS = slacks();
    private static final SlackManifest HTTP = new SlackManifest(Optional.of(OURS), false, false);
    private static final SlackManifest MANY = new SlackManifest(Optional.of(OURS), true, false);
    private static final SlackManifest SOCKET = new SlackManifest(Optional.empty(), false, false);

    static Stream<SlackManifest> manifests() {
        return Stream.of(HTTP, MANY, SOCKET);
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void slackTakesIt(SlackManifest manifest) {
        assertThat(SLACKS.validate(json(manifest))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/display_information/name, ''",
        "/display_information/name, thirty-six letters are one too many!",
        "/display_information/background_color, teal",
        "/display_information/motto, drop by drop",
        "/features/app_home/home_tab_enabled, yes",
        "/features/bot_user/nickname, drop",
        "/features/search, anything",
        "/features/shortcuts/0/type, everywhere",
        "/features/shortcuts/0/name, a name of some thirty letters",
        "/features/slash_commands/0/command, tip",
        "/features/slash_commands/0/url, druppel.example.org",
        "/features/slash_commands/2/usage_hint, ''",
        "/functions/send_tip/name, Send a tip",
        "/functions/send_tip/input_parameters/properties/member/type, slack#/types/person",
        "/functions/send_tip/input_parameters/member, anybody",
        "/oauth_config/scopes/bot/0, a-scope-of-more-than-fifty-letters-that-nobody-could-know",
        "/oauth_config/scopes/bots, commands",
        "/settings/event_subscriptions/request_url, ftp://druppel.example.org",
        "/settings/event_subscriptions/bot_events/0, message.im",
        "/settings/interactivity/is_enabled, 1",
        "/settings/socket_mode, on",
        "/icon, drop.png"
    })
    void slackTakesNoOther(String place, String value) {
        ObjectNode broken = (ObjectNode) json(HTTP);
        JsonPointer pointer = JsonPointer.compile(place);
        set(broken.at(pointer.head()), pointer.last(), value);

        assertThat(SLACKS.validate(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', display_information",
        "/display_information, name",
        "/features/bot_user, display_name",
        "/features/shortcuts/1, callback_id",
        "/features/slash_commands/1, description",
        "/functions/send_tip, output_parameters",
        "/functions/send_tip/input_parameters, properties",
        "/functions/send_tip/output_parameters/properties/tip, type",
        "/settings/interactivity, is_enabled"
    })
    void slackTakesNothingLess(String place, String name) {
        JsonNode broken = json(HTTP);
        ((ObjectNode) broken.at(place)).remove(name);

        assertThat(SLACKS.validate(broken)).isNotEmpty();
    }

    @Test
    void overHttpEverythingComesToOneAddress() {
        String ours = OURS + "/slack/events";
        assertThat(json(HTTP).findValuesAsString("url")).hasSize(4).containsOnly(ours);
        assertThat(json(HTTP).findValuesAsString("request_url")).hasSize(2).containsOnly(ours);
        assertThat(json(HTTP).at("/settings/socket_mode_enabled").asBoolean()).isFalse();
    }

    @Test
    void inSocketModeThereIsNoAddress() {
        assertThat(SOCKET.json()).doesNotContain("://", "url");
        assertThat(json(SOCKET).at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    }

    @Test
    void manyWorkspacesComeThroughOAuthAndTheirTokensRotate() {
        assertThat(json(MANY).at("/oauth_config/redirect_urls/0").asString()).isEqualTo(OURS + "/slack/oauth_redirect");
        assertThat(json(MANY).at("/settings/token_rotation_enabled").asBoolean())
                .isTrue();
        assertThat(json(HTTP).at("/oauth_config").has("redirect_urls")).isFalse();
        assertThat(json(HTTP).at("/settings/token_rotation_enabled").asBoolean())
                .isFalse();
    }

    @Test
    void theBotMayBeWrittenTo() {
        assertThat(json(HTTP).at("/features/app_home/messages_tab_enabled").asBoolean())
                .isTrue();
        assertThat(json(HTTP)
                        .at("/features/app_home/messages_tab_read_only_enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsOptionalIsAskedForToo() {
        List<String> optional = texts("/oauth_config/scopes/bot_optional");

        assertThat(texts("/oauth_config/scopes/bot")).containsAll(optional);
        assertThat(optional).contains("files:write", "im:write").doesNotContain("chat:write");
    }

    @Test
    void everyScopeThatTheDoctorMissesIsAskedFor() {
        assertThat(texts("/oauth_config/scopes/bot")).containsAll(Scope.needed());
    }

    @Test
    void addressesAreAskedForWherePeopleSignInWithAProvider() {
        String openId = new SlackManifest(Optional.of(OURS), false, true).json();

        assertThat(openId).contains("\"users:read.email\"");
        assertThat(HTTP.json()).doesNotContain("users:read.email");
    }

    static Stream<String> commands() {
        return json(HTTP)
                .at("/features/slash_commands")
                .valueStream()
                .map(command -> command.path("command").asString());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsHandled(String command) {
        assertThat(read(SlackFixture.command(command, "", "https://hooks.slack.com/x")))
                .isInstanceOf(SlackPayload.Event.class);
    }

    static Stream<JsonNode> shortcuts() {
        return json(HTTP).at("/features/shortcuts").valueStream();
    }

    @ParameterizedTest
    @MethodSource("shortcuts")
    void everyShortcutIsHandled(JsonNode shortcut) {
        String type = shortcut.path("type").asString().equals("global") ? "shortcut" : "message_action";
        String payload = """
            {"type":"%s","callback_id":"%s","trigger_id":"t","team":{"id":"T1"},"user":{"id":"U1"}}\
            """.formatted(type, shortcut.path("callback_id").asString());

        assertThat(read(SlackFixture.pressed(payload))).isInstanceOf(SlackPayload.Event.class);
    }

    @Test
    void everyEventIsHandledAndNoOther() {
        assertThat(texts("/settings/event_subscriptions/bot_events"))
                .containsExactlyInAnyOrderElementsOf(SampleEvents.handled());
    }

    @ParameterizedTest
    @MethodSource("druppel.platform.slack.SampleEvents#all")
    void everyEventThatIsAskedForIsRead(SampleEvents.Sample sample) {
        assertThat(read(SlackFixture.event("Ev1", sample.event()))).isInstanceOf(SlackPayload.Event.class);
    }

    @Test
    void theStepAsksForWhatIsRead() {
        JsonNode inputs = json(HTTP).at("/functions/" + TipStepDefinition.CALLBACK + "/input_parameters");

        assertThat(inputs.path("properties").propertyNames())
                .containsExactlyInAnyOrder(TipStepDefinition.MEMBER, TipStepDefinition.ABOUT);
        assertThat(inputs.path("required").valueStream().map(JsonNode::asString))
                .containsExactly(TipStepDefinition.MEMBER);
    }

    private static List<String> texts(String place) {
        return json(HTTP).at(place).valueStream().map(JsonNode::asString).toList();
    }

    private static void set(JsonNode parent, JsonPointer last, String value) {
        JsonNode text = JsonMapper.shared().getNodeFactory().stringNode(value);
        if (parent.isArray()) {
            ((tools.jackson.databind.node.ArrayNode) parent).set(last.getMatchingIndex(), text);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), text);
        }
    }

    private static JsonNode json(SlackManifest manifest) {
        return JsonMapper.shared().readTree(manifest.json());
    }

    private static Schema slacks() {
        try (InputStream in =
                Objects.requireNonNull(SlackManifestTest.class.getResourceAsStream("manifest.constraints.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static SlackPayload read(String body) {
        return SlackPayload.read(body, SlackFixture.NOW);
    }
}
