package druppel.platform.slack.manifest;

import druppel.platform.slack.api.TipStepDefinition;
import druppel.platform.slack.inbound.Shortcut;
import druppel.platform.slack.inbound.SlashCommand;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `features` and `functions` of the manifest: App Home, commands, shortcuts and the workflow step.
///
/// @param request the request URL for commands; empty in Socket Mode
record SlackManifestFeatures(Optional<String> request) {

    void write(ObjectNode manifest) {
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
            request.ifPresent(url -> command.put("url", url));
            command.put("description", known.purpose());
            known.hint().ifPresent(hint -> command.put("usage_hint", hint));
            command.put("should_escape", true);
        }
    }

    private static void step(ObjectNode step) {
        step.put("title", "Send a tip").put("description", "Sends somebody one small thing to try, from Druppel");
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
