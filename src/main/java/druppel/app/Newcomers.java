package druppel.app;

import java.time.Instant;
import java.time.InstantSource;

/// Notes people who are met for the first time, with what the platform knows of them and what their
/// workspace begins with.
record Newcomers(Store store, Library library, InstantSource clock) {

    Member meet(Person person, Profile profile) {
        return store.write(rows -> meet(rows, person, profile, clock.instant()));
    }

    Member meet(Rows rows, Person person, Profile profile, Instant now) {
        Settings settings = rows.workspaces().defaults(person.at()).of(profile);
        return rows.members().meet(person, settings, Course.begin(library.newcomers()), now);
    }
}
