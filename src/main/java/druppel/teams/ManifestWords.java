package druppel.teams;

import druppel.command.MenuItem;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people read of the app in one language, by the keys under which Teams looks it up.
record ManifestWords(Texts texts) {
    static final String NAME = "name.short";
    static final String SHORT = "description.short";
    static final String LONG = "description.full";

    /// What can be looked for from anywhere.
    static final List<Search> SEARCHES = List.of(Search.values());

    /// What can be done from anywhere; the searches stand before it.
    static final List<BesideAction> ACTIONS = List.of(BesideAction.values());

    /// The commands of a conversation with one person, and of one where others read along.
    static final List<List<MenuItem>> MENUS =
            List.of(List.of(MenuItem.values()), List.of(MenuItem.TIP));

    static String title(String key) {
        return key + ".title";
    }

    static String description(String key) {
        return key + ".description";
    }

    /// The key of a command in a menu.
    static String command(int menu, int place) {
        return "bots[0].commandLists[%d].commands[%d]".formatted(menu, place);
    }

    /// The key of something that can be done from anywhere.
    static String action(BesideAction action) {
        return beside(SEARCHES.size() + ACTIONS.indexOf(action));
    }

    /// The key of something that can be looked for.
    static String search(Search search) {
        return beside(SEARCHES.indexOf(search));
    }

    /// The key of what is typed to look for it.
    static String word(Search search) {
        return search(search) + ".parameters[0]";
    }

    private static String beside(int place) {
        return "composeExtensions[0].commands[%d]".formatted(place);
    }

    Map<String, String> all() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(NAME, "Druppel");
        words.put(SHORT, texts.say(MemberTextKey.APP_SHORT));
        words.put(LONG, texts.say(MemberTextKey.APP_LONG));
        for (int menu = 0; menu < MENUS.size(); menu++) {
            for (int place = 0; place < MENUS.get(menu).size(); place++) {
                item(words, command(menu, place), MENUS.get(menu).get(place));
            }
        }
        for (Search search : SEARCHES) {
            put(words, search(search), search.title(), search.purpose());
            put(words, word(search), MemberTextKey.APP_SEARCH_WORD, search.wordPurpose());
        }
        for (BesideAction action : ACTIONS) {
            put(words, action(action), action.title(), action.purpose());
        }
        return words;
    }

    private void item(Map<String, String> words, String key, MenuItem item) {
        words.put(title(key), item.typed(texts.language()));
        words.put(description(key), texts.say(item.purpose()));
    }

    private void put(Map<String, String> words, String key, MemberTextKey title, MemberTextKey description) {
        words.put(title(key), texts.say(title));
        words.put(description(key), texts.say(description));
    }
}
