package druppel.local;

import druppel.app.Person;
import druppel.app.Profile;
import druppel.app.Role;
import druppel.app.Store;
import druppel.core.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;

/// Knows in which language and zone a person reads: as they set it, or as their browser told.
final class Readers {
    private final Store store;
    private final Profiles profiles;

    Readers(Store store, Profiles profiles) {
        this.store = store;
        this.profiles = profiles;
    }

    Reader of(Person person) {
        return store.read(rows -> rows.members().find(person))
                .map(member -> new Reader(member.settings().language(), member.settings().zone()))
                .orElseGet(() -> told(profiles.of(person)));
    }

    /// Notes what a browser tells; a zone that is none stays what it was.
    void note(Person person, HttpServletRequest request, Optional<String> zone) {
        ZoneId known = profiles.of(person).zone();
        profiles.note(
                person,
                new Profile(
                        zone.flatMap(Readers::zone).orElse(known), language(request), Role.PERSON));
    }

    /// The first language of the browser that the bot speaks, or English.
    static Language language(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    private static Reader told(Profile profile) {
        return new Reader(profile.language(), profile.zone());
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(name).filter(given -> !given.isBlank()).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
