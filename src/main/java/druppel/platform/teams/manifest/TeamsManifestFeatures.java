package druppel.platform.teams.manifest;

import druppel.platform.teams.inbound.MessageExtensionAction;
import druppel.platform.teams.inbound.SearchCommand;
import druppel.platform.teams.inbound.SearchQuery;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The capabilities in the manifest: the bot with its menus, and the message extension.
///
/// @param words the texts by localization key
record TeamsManifestFeatures(String appId, Map<String, String> words) {
    private static final List<List<String>> SCOPES = List.of(List.of("personal"), List.of("team", "groupChat"));

    void write(ObjectNode manifest) {
        ObjectNode bot = manifest.putArray("bots").addObject().put("botId", appId);
        ArrayNode everywhere = bot.putArray("scopes");
        SCOPES.forEach(scopes -> scopes.forEach(everywhere::add));
        bot.put("supportsFiles", false).put("isNotificationOnly", false);
        menus(bot.putArray("commandLists"));
        messageExtension(manifest.putArray("composeExtensions").addObject().put("botId", appId));
    }

    private void menus(ArrayNode menus) {
        for (int menu = 0; menu < ManifestTexts.MENUS.size(); menu++) {
            ObjectNode list = menus.addObject();
            SCOPES.get(menu).forEach(list.putArray("scopes")::add);
            ArrayNode commands = list.putArray("commands");
            for (int place = 0; place < ManifestTexts.MENUS.get(menu).size(); place++) {
                describe(commands.addObject(), ManifestTexts.command(menu, place));
            }
        }
    }

    private void messageExtension(ObjectNode extension) {
        ArrayNode commands = extension.putArray("commands");
        ManifestTexts.SEARCHES.forEach(searchCommand -> search(commands.addObject(), searchCommand));
        for (MessageExtensionAction action : ManifestTexts.ACTIONS) {
            ObjectNode command = commands.addObject();
            command.put("id", action.command()).put("type", "action").put("fetchTask", true);
            describe(command, ManifestTexts.action(action));
            action.contexts().forEach(command.putArray("context")::add);
        }
    }

    private void search(ObjectNode command, SearchCommand searchCommand) {
        command.put("id", searchCommand.command()).put("type", "query").put("initialRun", true);
        describe(command, ManifestTexts.search(searchCommand));
        command.putArray("context").add("compose").add("commandBox");
        ObjectNode word = command.putArray("parameters").addObject();
        describe(word.put("name", SearchQuery.PARAMETER).put("inputType", "text"), ManifestTexts.word(searchCommand));
    }

    private void describe(ObjectNode node, String key) {
        node.put("title", words.get(ManifestTexts.title(key)))
                .put("description", words.get(ManifestTexts.description(key)));
    }
}
