package druppel.feature.newcomers;

import druppel.chat.ContentLibrary;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.ProgrammeProgress;
import druppel.domain.member.UserProfile;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Notes people who are met for the first time, with what the platform knows of them and what their
/// workspace begins with.
public record MemberRegistration(UnitOfWork store, ContentLibrary library, InstantSource clock) {

    public Member meet(PlatformUser user, UserProfile profile) {
        return store.write(rows -> meet(rows, user, profile, clock.instant()));
    }

    /// Meets somebody of whom the platform does not say now who they are; it is asked again.
    public Member meetUnknown(PlatformUser user) {
        Instant now = clock.instant();
        return store.write(rows -> {
            Member met = meet(rows, user, MemberSettings.unknown(), now);
            rows.members().profileDue(met.id(), Optional.of(now.plus(ProfileLookup.PAUSE)));
            return met;
        });
    }

    public Member meet(Repositories rows, PlatformUser user, UserProfile profile, Instant now) {
        return meet(rows, user, MemberSettings.of(profile), now);
    }

    private Member meet(Repositories rows, PlatformUser user, MemberSettings platforms, Instant now) {
        MemberSettings settings = rows.workspaces().defaults(user.at()).of(platforms);
        return rows.members().meet(user, settings, ProgrammeProgress.begin(library.newcomers()), now);
    }
}
