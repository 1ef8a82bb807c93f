package druppel.platform.local.web;

import druppel.chat.PlatformEvent;
import druppel.chat.PlatformEventHandler;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.persistence.UnitOfWork;
import druppel.platform.local.LocalChat;
import druppel.web.AcceptLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;

/// Viewer preferences lookup: the member's settings, otherwise those of their account and
/// browser.
final class ViewerPreferencesLookup {
    private final UnitOfWork store;
    private final LocalChat chat;
    private final PlatformEventHandler platformEventHandler;

    ViewerPreferencesLookup(UnitOfWork store, LocalChat chat, PlatformEventHandler platformEventHandler) {
        this.store = store;
        this.platformEventHandler = platformEventHandler;
        this.chat = chat;
    }

    ViewerPreferences of(PlatformUser user) {
        return store.read(rows -> rows.members().find(user))
                .map(member -> new ViewerPreferences(
                        member.settings().language(), member.settings().zone()))
                .orElseGet(() -> new ViewerPreferences(
                        chat.language(user), chat.reported(user).zone()));
    }

    /// Stores what a browser reports; an invalid time zone is ignored.
    void note(PlatformUser user, HttpServletRequest request, Optional<String> zone) {
        Optional<ZoneId> named = zone.flatMap(TimeZones::named);
        chat.note(
                user,
                new UserProfile(
                        named.or(() -> chat.reported(user).zone()),
                        Language.preferred(AcceptLanguage.languages(request)),
                        UserProfile.Role.PERSON));
        named.ifPresent(known -> updateMember(user, known));
    }

    /// Keeps the language of somebody who was just deleted, until their browser reports again: the page and the receipt
    /// are in one language.
    void note(PlatformUser user, Language language) {
        chat.note(user, new UserProfile(chat.reported(user).zone(), language, UserProfile.Role.PERSON));
    }

    /// A member without a time zone of their own gets that of their browser.
    private void updateMember(PlatformUser user, ZoneId zone) {
        boolean unknown = store.read(rows -> rows.members().find(user))
                .filter(member -> member.settings().zone().isEmpty())
                .isPresent();
        if (unknown) {
            platformEventHandler.handle(
                    new PlatformEvent.Changed(user, Optional.of(zone), Optional.empty(), UserProfile.Role.PERSON));
        }
    }
}
