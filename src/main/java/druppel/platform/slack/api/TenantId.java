package druppel.platform.slack.api;

import druppel.web.StrictJson;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Tenant id: determines which workspace an event belongs to. The app is installed in a team or in a whole
/// enterprise; in an enterprise-wide installation the enterprise counts as the workspace.
public record TenantId(boolean enterpriseWide, Optional<String> enterprise, Optional<String> team) {

    /// The workspace id; empty if Slack names none.
    public Optional<String> workspace() {
        return enterpriseWide ? enterprise.or(() -> team) : team.or(() -> enterprise);
    }

    /// The tenant of an event. In a channel shared with another organisation the team may be theirs; the first
    /// authorization is always ours.
    public static TenantId of(JsonNode event) {
        return event.at("/authorizations/0").isObject()
                ? of(event, "/authorizations/0/team_id", "/authorizations/0/enterprise_id")
                : of(event, "/team_id", "/enterprise_id");
    }

    /// The tenant of an interaction.
    public static TenantId ofInteraction(JsonNode payload) {
        TenantId named = of(payload, "/team/id", "/enterprise/id");
        return named.workspace().isPresent() ? named : of(payload, "/user/team_id", "/enterprise/id");
    }

    /// The tenant of a slash command.
    ///
    /// @param field reads a field of the form body
    public static TenantId ofCommand(Function<String, Optional<String>> field) {
        return new TenantId(
                field.apply("is_enterprise_install").filter("true"::equals).isPresent(),
                field.apply("enterprise_id"),
                field.apply("team_id"));
    }

    private static TenantId of(JsonNode json, String team, String enterprise) {
        return new TenantId(isEnterpriseInstall(json), StrictJson.text(json, enterprise), StrictJson.text(json, team));
    }

    private static boolean isEnterpriseInstall(JsonNode json) {
        return json.at("/authorizations/0/is_enterprise_install").booleanValue(false)
                || json.at("/is_enterprise_install").booleanValue(false);
    }
}
