package druppel.platform.slack.api;

import druppel.web.StrictJson;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Where in Slack something comes from. The bot is installed in a team, or in a whole enterprise
/// with all its teams, and that is the workspace it counts for.
public record TenantId(boolean enterpriseWide, Optional<String> enterprise, Optional<String> team) {

    /// The workspace's id; empty where Slack names none.
    public Optional<String> workspace() {
        return enterpriseWide ? enterprise.or(() -> team) : team.or(() -> enterprise);
    }

    /// An event: in channels that are shared with others its team may be theirs, and the first
    /// authorization is ours.
    public static TenantId of(JsonNode event) {
        return event.at("/authorizations/0").isObject()
                ? of(event, "/authorizations/0/team_id", "/authorizations/0/enterprise_id")
                : of(event, "/team_id", "/enterprise_id");
    }

    /// Something pressed or submitted.
    public static TenantId ofInteraction(JsonNode payload) {
        TenantId named = of(payload, "/team/id", "/enterprise/id");
        return named.workspace().isPresent() ? named : of(payload, "/user/team_id", "/enterprise/id");
    }

    /// A command.
    ///
    /// @param field gives the fields of its form
    public static TenantId ofCommand(Function<String, Optional<String>> field) {
        return new TenantId(
                field.apply("is_enterprise_install").filter("true"::equals).isPresent(),
                field.apply("enterprise_id"),
                field.apply("team_id"));
    }

    private static TenantId of(JsonNode json, String team, String enterprise) {
        return new TenantId(flagged(json), StrictJson.text(json, enterprise), StrictJson.text(json, team));
    }

    private static boolean flagged(JsonNode json) {
        return json.at("/authorizations/0/is_enterprise_install").booleanValue(false)
                || json.at("/is_enterprise_install").booleanValue(false);
    }
}
