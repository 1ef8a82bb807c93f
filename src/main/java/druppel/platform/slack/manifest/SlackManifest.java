package druppel.platform.slack.manifest;

import druppel.platform.slack.api.Scope;
import druppel.platform.slack.inbound.EventType;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// App manifest for Slack, to paste when creating or updating the app. It declares exactly what the code
/// handles.
///
/// Source: https://docs.slack.dev/reference/app-manifest
///
/// @param address the public base address; empty in Socket Mode
/// @param manyWorkspaces whether workspaces install the app themselves, through OAuth
public record SlackManifest(Optional<URI> address, boolean manyWorkspaces) {
    private static final int MAJOR = 2;
    private static final int MINOR = 1;

    /// The manifest as JSON.
    public String json() {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.putObject("_metadata").put("major_version", MAJOR).put("minor_version", MINOR);
        manifest.putObject("display_information")
                .put("name", "Druppel")
                .put("description", "One small thing to try each workday, and a habit that grows")
                .put("background_color", "#155e5e");
        new SlackManifestFeatures(request()).write(manifest);
        oauth(manifest.putObject("oauth_config"));
        settings(manifest.putObject("settings"));
        return manifest.toPrettyString();
    }

    /// The request URL for events; empty in Socket Mode.
    private Optional<String> request() {
        return address.map(base -> base + "/slack/events");
    }

    private void oauth(ObjectNode oauth) {
        address.filter(base -> manyWorkspaces)
                .ifPresent(base -> oauth.putArray("redirect_urls").add(base + "/slack/oauth_redirect"));
        ObjectNode scopes = oauth.putObject("scopes");
        // optional scopes have to be in both lists
        Scope.all().forEach(scopes.putArray("bot")::add);
        Scope.optional().forEach(scopes.putArray("bot_optional")::add);
    }

    private void settings(ObjectNode settings) {
        ObjectNode events = settings.putObject("event_subscriptions");
        request().ifPresent(url -> events.put("request_url", url));
        ArrayNode types = events.putArray("bot_events");
        for (EventType type : EventType.values()) {
            types.add(type.subscription());
        }
        ObjectNode interactivity = settings.putObject("interactivity").put("is_enabled", true);
        request().ifPresent(url -> interactivity.put("request_url", url));
        settings.put("org_deploy_enabled", true)
                .put("socket_mode_enabled", address.isEmpty())
                .put("token_rotation_enabled", manyWorkspaces)
                .put("function_runtime", "remote");
    }
}
