package druppel.adapter.pages.frame;

import druppel.message.PageTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.web.SiteAddress;
import druppel.web.session.Tab;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the frame around a page shows: the navigation, a notice, and what every template needs.
///
/// @param current the page of the navigation that is shown; empty if it is none of them
/// @param places the pages of the navigation
/// @param csrf the token that each form sends; empty where nobody is signed in
/// @param notice what a form did, once
/// @param tab how the page is shown in the tab of a chat platform; empty outside of one
public record Frame(
        Texts texts,
        SiteAddress site,
        PageAssets assets,
        Optional<Place> current,
        List<Place> places,
        Optional<String> csrf,
        Optional<String> notice,
        Optional<Tab.Shown> tab) {
    public Frame {
        places = List.copyOf(places);
    }

    /// Page of the navigation.
    public enum Place {
        ME("/me", PageTextKey.PAGE_ME),
        WORDS("/me/words", PageTextKey.PAGE_WORDS),
        SUITS("/me/suits", PageTextKey.PAGE_SUITS),
        RHYTHM("/me/rhythm", PageTextKey.PAGE_RHYTHM),
        PRIVACY("/me/privacy", PageTextKey.PAGE_PRIVACY),
        TEAM("/team", PageTextKey.PAGE_TEAM),
        ADMIN("/admin", PageTextKey.PAGE_ADMIN),
        CHAT("/chat", PageTextKey.PAGE_CHAT);

        private final String path;
        private final TextKey label;

        Place(String path, TextKey label) {
            this.path = path;
            this.label = label;
        }

        public String path() {
            return path;
        }

        public TextKey label() {
            return label;
        }
    }

    public String lang() {
        return texts.language().tag();
    }

    public String say(TextKey key) {
        return texts.say(key);
    }

    public String say(TextKey key, String name, Object value) {
        return texts.say(key, name, value);
    }

    public String say(TextKey key, Map<String, ?> values) {
        return texts.say(key, values);
    }

    /// The address of a page, as links name it.
    public String path(String page) {
        return site.path(page);
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public boolean isCurrent(Place place) {
        return current.equals(Optional.of(place));
    }
}
