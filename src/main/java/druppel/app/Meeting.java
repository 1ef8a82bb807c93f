package druppel.app;

import java.time.Instant;

/// Notes somebody new, with what the platform knows of them and what their workspace begins with.
record Meeting(Library library) {
    Member meet(Rows rows, Person person, Profile profile, Instant now) {
        Settings settings = rows.workspaces().defaults(person.at()).of(profile);
        return rows.members().meet(person, settings, Course.begin(library.newcomers()), now);
    }
}
