package druppel.platform.teams.manifest;

import druppel.command.MenuItem;
import druppel.message.HelpTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.platform.teams.inbound.MessageExtensionAction;
import druppel.platform.teams.inbound.SearchCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Manifest texts in one language, by localization key.
record ManifestTexts(Texts texts) {
    static final String NAME = "name.short";
    static final String SHORT = "description.short";
    static final String LONG = "description.full";

    /// The search commands.
    static final List<SearchCommand> SEARCHES = List.of(SearchCommand.values());

    /// The action commands; the searches come first in the manifest.
    static final List<MessageExtensionAction> ACTIONS = List.of(MessageExtensionAction.values());

    /// The command menus of the personal and the group scope.
    static final List<List<MenuItem>> MENUS = List.of(List.of(MenuItem.values()), List.of(MenuItem.TIP));

    static String title(String key) {
        return key + ".title";
    }

    static String description(String key) {
        return key + ".description";
    }

    /// The key of a menu command.
    static String command(int menu, int place) {
        return "bots[0].commandLists[%d].commands[%d]".formatted(menu, place);
    }

    /// The key of an action command.
    static String action(MessageExtensionAction action) {
        return extensionCommand(SEARCHES.size() + ACTIONS.indexOf(action));
    }

    /// The key of a search command.
    static String search(SearchCommand searchCommand) {
        return extensionCommand(SEARCHES.indexOf(searchCommand));
    }

    /// The key of a search parameter.
    static String word(SearchCommand searchCommand) {
        return search(searchCommand) + ".parameters[0]";
    }

    private static String extensionCommand(int place) {
        return "composeExtensions[0].commands[%d]".formatted(place);
    }

    Map<String, String> all() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(NAME, "Druppel");
        words.put(SHORT, texts.say(HelpTextKey.APP_SHORT));
        words.put(LONG, texts.say(HelpTextKey.APP_LONG));
        for (int menu = 0; menu < MENUS.size(); menu++) {
            for (int place = 0; place < MENUS.get(menu).size(); place++) {
                item(words, command(menu, place), MENUS.get(menu).get(place));
            }
        }
        for (SearchCommand searchCommand : SEARCHES) {
            put(words, search(searchCommand), searchCommand.title(), searchCommand.purpose());
            put(words, word(searchCommand), HelpTextKey.APP_SEARCH_WORD, searchCommand.wordPurpose());
        }
        for (MessageExtensionAction action : ACTIONS) {
            put(words, action(action), action.title(), action.purpose());
        }
        return words;
    }

    private void item(Map<String, String> words, String key, MenuItem item) {
        words.put(title(key), item.typed(texts.language()));
        words.put(description(key), texts.say(item.purpose()));
    }

    private void put(Map<String, String> words, String key, TextKey title, TextKey description) {
        words.put(title(key), texts.say(title));
        words.put(description(key), texts.say(description));
    }
}
