package druppel.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Notes people who are met for the first time, with what the platform knows of them and what their
/// workspace begins with.
record Newcomers(Store store, Library library, InstantSource clock) {

    Member meet(Person person, Profile profile) {
        return store.write(rows -> meet(rows, person, profile, clock.instant()));
    }

    /// Meets somebody of whom the platform does not say now who they are; it is asked again.
    Member meetUnknown(Person person) {
        Instant now = clock.instant();
        return store.write(rows -> {
            Member met = meet(rows, person, Settings.unknown(), now);
            rows.members().profileDue(met.id(), Optional.of(now.plus(ProfileLookup.PAUSE)));
            return met;
        });
    }

    Member meet(Rows rows, Person person, Profile profile, Instant now) {
        return meet(rows, person, Settings.of(profile), now);
    }

    private Member meet(Rows rows, Person person, Settings platforms, Instant now) {
        Settings settings = rows.workspaces().defaults(person.at()).of(platforms);
        return rows.members().meet(person, settings, Course.begin(library.newcomers()), now);
    }
}
