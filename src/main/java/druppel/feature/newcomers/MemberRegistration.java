package druppel.feature.newcomers;

import druppel.chat.ContentLibrary;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Registers new people with their platform profile and the workspace's defaults.
public record MemberRegistration(UnitOfWork store, ContentLibrary library, InstantSource clock) {

    public Member register(PlatformUser user, UserProfile profile) {
        return store.write(rows -> register(rows, user, profile, clock.instant()));
    }

    /// Registers a person whose profile the platform does not give now; it is looked up again later.
    public Member registerUnknown(PlatformUser user) {
        Instant now = clock.instant();
        return store.write(rows -> {
            Member met = register(rows, user, MemberSettings.unknown(), now);
            rows.members().scheduleProfileLookup(met.id(), Optional.of(now.plus(ProfileLookup.PAUSE)));
            return met;
        });
    }

    public Member register(Repositories rows, PlatformUser user, UserProfile profile, Instant now) {
        return register(rows, user, MemberSettings.of(profile), now);
    }

    private Member register(Repositories rows, PlatformUser user, MemberSettings platforms, Instant now) {
        MemberSettings settings = rows.workspaces().defaults(user.at()).of(platforms);
        return rows.members().findOrAdd(user, settings, Member.Progress.begin(library.newcomersProgramme()), now);
    }
}
