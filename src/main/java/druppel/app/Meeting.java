package druppel.app;

import java.time.InstantSource;

/// Notes people who are met for the first time, with what the platform knows of them.
record Meeting(Store store, Library library, InstantSource clock) {

    Member meet(Person person, Profile profile) {
        return store.write(rows ->
                rows.members()
                        .meet(
                                person,
                                Settings.of(profile),
                                Course.begin(library.newcomers()),
                                clock.instant()));
    }
}
