package druppel.platform.teams.manifest;

import druppel.command.MenuItem;
import druppel.message.HelpTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.platform.teams.inbound.MessageExtensionAction;
import druppel.platform.teams.inbound.SearchCommand;
import druppel.platform.teams.inbound.SearchQuery;
import druppel.platform.teams.tab.TeamsTab;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import druppel.web.session.SessionFilter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The capabilities in the manifest: the bot with its menus, the tabs, and the message extension.
record TeamsManifestFeatures(String appId, SiteAddress site, Texts texts) {
    private static final List<String> PERSONAL = List.of("personal");
    private static final List<String> GROUP = List.of("team", "groupChat");

    void write(ObjectNode manifest) {
        ObjectNode bot = manifest.putArray("bots").addObject().put("botId", appId);
        ArrayNode scopes = bot.putArray("scopes");
        PERSONAL.forEach(scopes::add);
        GROUP.forEach(scopes::add);
        bot.put("supportsFiles", false).put("isNotificationOnly", false);
        ArrayNode menus = bot.putArray("commandLists");
        menu(menus.addObject(), PERSONAL, List.of(MenuItem.values()));
        menu(menus.addObject(), GROUP, List.of(MenuItem.TIP));
        ArrayNode tabs = manifest.putArray("staticTabs");
        tab(tabs.addObject(), "today", HelpTextKey.APP_TODAY, "/me#today");
        tab(tabs.addObject(), "me", HelpTextKey.APP_ME, "/me");
        messageExtension(manifest.putArray("composeExtensions").addObject().put("botId", appId));
    }

    /// A tab: in Teams it signs in and shows the page, and in a browser it is the page itself.
    private void tab(ObjectNode tab, String id, TextKey name, String page) {
        String signIn = TeamsTab.PATH + "?" + UrlEncodedForm.encode(Map.of(SessionFilter.NEXT, page));
        tab.put("entityId", id)
                .put("name", texts.say(name))
                .put("contentUrl", site.absolute(signIn).toString())
                .put("websiteUrl", site.absolute(page).toString());
        PERSONAL.forEach(tab.putArray("scopes")::add);
    }

    private void menu(ObjectNode menu, List<String> scopes, List<MenuItem> items) {
        scopes.forEach(menu.putArray("scopes")::add);
        ArrayNode commands = menu.putArray("commands");
        items.forEach(item -> describe(commands.addObject(), item.typed(texts.language()), item.purpose()));
    }

    private void messageExtension(ObjectNode extension) {
        ArrayNode commands = extension.putArray("commands");
        for (SearchCommand searchCommand : SearchCommand.values()) {
            search(commands.addObject(), searchCommand);
        }
        for (MessageExtensionAction action : MessageExtensionAction.values()) {
            ObjectNode command = commands.addObject();
            command.put("id", action.command()).put("type", "action").put("fetchTask", true);
            describe(command, texts.say(action.title()), action.purpose());
            action.contexts().forEach(command.putArray("context")::add);
        }
    }

    private void search(ObjectNode command, SearchCommand searchCommand) {
        command.put("id", searchCommand.command()).put("type", "query").put("initialRun", true);
        describe(command, texts.say(searchCommand.title()), searchCommand.purpose());
        command.putArray("context").add("compose").add("commandBox");
        ObjectNode parameter = command.putArray("parameters").addObject();
        parameter.put("name", SearchQuery.PARAMETER).put("inputType", "text");
        describe(parameter, texts.say(HelpTextKey.APP_SEARCH_WORD), searchCommand.wordPurpose());
    }

    private void describe(ObjectNode node, String title, TextKey description) {
        node.put("title", title).put("description", texts.say(description));
    }
}
