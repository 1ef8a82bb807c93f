package druppel.platform.slack;

import java.util.List;
import java.util.stream.Stream;

/// One sample event for each subscription.
public final class SampleEvents {
    /// A sample event.
    ///
    /// @param event the inner event, as Slack sends it
    public record Sample(String subscription, String event) {}

    private SampleEvents() {}

    static Stream<Sample> all() {
        return Stream.of(
                new Sample("message.im", """
                        {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"Ja","ts":"1.1"}\
                        """),
                new Sample("app_home_opened", "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"tab\":\"home\"}"),
                new Sample("function_executed", step("U1", "moed", "xwfp-1")),
                new Sample("app_uninstalled", "{\"type\":\"app_uninstalled\"}"),
                new Sample(
                        "tokens_revoked", "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[],\"bot\":[\"U0\"]}}"),
                new Sample(
                        "user_change", "{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"tz\":\"Europe/Paris\"}}"),
                new Sample("team_join", "{\"type\":\"team_join\",\"user\":{\"id\":\"U1\"}}"),
                new Sample("dnd_updated_user", """
                        {"type":"dnd_updated_user","user":"U1",
                         "dnd_status":{"dnd_enabled":true,"next_dnd_start_ts":1,"next_dnd_end_ts":2}}\
                        """));
    }

    public static List<String> handled() {
        return all().map(Sample::subscription).toList();
    }

    /// A `function_executed` event of the step *Send a tip*.
    static String step(String member, String about, String token) {
        return """
        {"type":"function_executed","function":{"id":"Fn1","callback_id":"send_tip","type":"app"},
         "inputs":{"member":"%s","about":"%s"},"function_execution_id":"Fx1",
         "workflow_execution_id":"Wx1","event_ts":"1.1","bot_access_token":"%s"}\
        """.formatted(member, about, token);
    }
}
