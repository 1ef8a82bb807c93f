package druppel.platform.slack;

/// Sample interaction payloads.
final class SlackPayloads {
    private SlackPayloads() {}

    /// A button pressed on a message of the direct conversation.
    static String pressed(String action) {
        return pressedOn("1.1", action);
    }

    /// A button pressed at this time, as Slack gives it.
    static String pressed(String action, String at) {
        return form(
                pressing(action, inConversation("1.1")).replace("\"value\"", "\"action_ts\":\"" + at + "\",\"value\""));
    }

    /// A button pressed on this message of the direct conversation.
    static String pressedOn(String ts, String action) {
        return action(action, inConversation(ts));
    }

    private static String inConversation(String ts) {
        return """
            "container":{"type":"message","message_ts":"%s","channel_id":"D1"},
            "channel":{"id":"D1"},"message":{"ts":"%s"}\
            """.formatted(ts, ts);
    }

    /// A button pressed in an open modal.
    static String pressedInWindow(String action) {
        return action(action, """
            "container":{"type":"view","view_id":"V1"},
            "view":{"id":"V1","type":"modal","callback_id":"druppel","state":{"values":{}}}\
            """);
    }

    /// A button pressed in App Home.
    static String pressedAtHome(String action) {
        return action(action, """
            "container":{"type":"view","view_id":"V0"},
            "view":{"id":"V0","type":"home","state":{"values":{}}}\
            """);
    }

    /// A submitted form.
    static String sent(String metadata, String values) {
        return form("""
            {"type":"view_submission","trigger_id":"t2","team":{"id":"T1"},"user":{"id":"U1"},
             "view":{"id":"V1","type":"modal","callback_id":"druppel","private_metadata":%s,
                     "state":{"values":%s}}}\
            """.formatted(quoted(metadata), values));
    }

    /// A global or message shortcut.
    static String shortcut(String type, String callback, String more) {
        return form("""
            {"type":"%s","callback_id":"%s","trigger_id":"t3","team":{"id":"T1"},
             "user":{"id":"U1"}%s}\
            """.formatted(type, callback, more));
    }

    private static String action(String action, String where) {
        return form(pressing(action, where));
    }

    private static String pressing(String action, String where) {
        return """
            {"type":"block_actions","trigger_id":"t1","team":{"id":"T1"},"user":{"id":"U1"},%s,
             "actions":[{"type":"button","action_id":"%s","value":"%s"}]}\
            """.formatted(where, action, action);
    }

    private static String form(String payload) {
        return SlackFixture.pressed(payload);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
