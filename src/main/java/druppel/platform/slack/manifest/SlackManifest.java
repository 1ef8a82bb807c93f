package druppel.platform.slack.manifest;

import druppel.platform.slack.api.Scope;
import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.inbound.EventType;
import druppel.platform.slack.inbound.Shortcut;
import druppel.platform.slack.inbound.SlashCommand;
import java.net.URI;
import java.util.Locale;
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
/// @param openId whether people sign in with an OpenID provider
public record SlackManifest(Optional<URI> address, boolean manyWorkspaces, boolean openId) {
    private static final int MAJOR = 2;
    private static final int MINOR = 1;

    /// The manifest as JSON.
    public String json() {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.putObject("_metadata").put("major_version", MAJOR).put("minor_version", MINOR);
        manifest.putObject("display_information")
                .put("name", "Druppel")
                .put("description", "One small thing to try every working day, and a habit that grows")
                .put("background_color", "#155e5e");
        features(manifest);
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
        Scope.requested(openId).forEach(scopes.putArray("bot")::add);
        Scope.optional(openId).forEach(scopes.putArray("bot_optional")::add);
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

    /// App Home, commands, shortcuts and the workflow step.
    private void features(ObjectNode manifest) {
        ObjectNode features = manifest.putObject("features");
        features.putObject("app_home")
                .put("home_tab_enabled", true)
                .put("messages_tab_enabled", true)
                .put("messages_tab_read_only_enabled", false);
        features.putObject("bot_user").put("display_name", "Druppel").put("always_online", true);
        shortcuts(features.putArray("shortcuts"));
        commands(features.putArray("slash_commands"));
        step(manifest.putObject("functions").putObject(TipStepDefinition.CALLBACK));
    }

    private static void shortcuts(ArrayNode shortcuts) {
        for (Shortcut shortcut : Shortcut.values()) {
            shortcuts
                    .addObject()
                    .put("name", shortcut.title())
                    .put("type", shortcut.kind())
                    .put("callback_id", shortcut.callback())
                    .put("description", shortcut.purpose());
        }
    }

    private void commands(ArrayNode commands) {
        for (SlashCommand known : SlashCommand.values()) {
            ObjectNode command = commands.addObject().put("command", known.command());
            request().ifPresent(url -> command.put("url", url));
            command.put("description", known.purpose());
            known.hint().ifPresent(hint -> command.put("usage_hint", hint));
            command.put("should_escape", true);
        }
    }

    private static void step(ObjectNode step) {
        step.put("title", "Send a tip").put("description", "Sends someone one small thing to try, from Druppel");
        ObjectNode inputs = step.putObject("input_parameters");
        ObjectNode given = inputs.putObject("properties");
        parameter(given, TipStepDefinition.MEMBER, "slack#/types/user_id", "Who gets the tip");
        parameter(given, TipStepDefinition.ABOUT, "string", "A practice, trait or word; any tip without one");
        inputs.putArray("required").add(TipStepDefinition.MEMBER);
        ObjectNode outputs = step.putObject("output_parameters");
        ObjectNode told = outputs.putObject("properties");
        parameter(told, TipStepDefinition.TIP, "string", "The tip’s text");
        parameter(told, TipStepDefinition.PRACTICE, "string", "The practice that it belongs to");
        outputs.putArray("required").add(TipStepDefinition.TIP).add(TipStepDefinition.PRACTICE);
    }

    private static void parameter(ObjectNode all, String name, String type, String purpose) {
        all.putObject(name)
                .put("type", type)
                .put("title", name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
                .put("description", purpose);
    }
}
