package druppel.feature.newcomers;

import druppel.chat.Chat;
import druppel.chat.PlatformEvent;
import druppel.chat.PlatformEventHandler;
import druppel.chat.ProfileLookupResult;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Job that retries profile lookups that failed when a person was registered.
///
/// All state is in the database, so a restart loses nothing. If a platform does not answer, the rest of
/// that workspace waits as well.
public final class ProfileLookup {
    /// How long to wait before a failed lookup is retried.
    static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int A_RUN = 20;

    private final UnitOfWork store;
    private final Map<Platform, Chat> chats;
    private final PlatformEventHandler platformEventHandler;
    private final InstantSource clock;

    public ProfileLookup(
            UnitOfWork store,
            Map<Platform, Chat> chats,
            PlatformEventHandler platformEventHandler,
            InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.platformEventHandler = platformEventHandler;
        this.clock = clock;
    }

    /// Retries the lookups that are due.
    public void run() {
        Instant now = clock.instant();
        List<Member> unknown = store.read(rows -> rows.members().profileLookupsDue(now, A_RUN));
        Set<Workspace> silent = new HashSet<>();
        for (Member member : unknown) {
            Workspace workspace = member.user().at();
            if (silent.contains(workspace) || !lookUp(member)) {
                silent.add(workspace);
                scheduleLookup(member, Optional.of(now.plus(PAUSE)));
            }
        }
    }

    /// Looks up one profile; returns whether the platform answered.
    private boolean lookUp(Member member) {
        return switch (ProfileLookupResult.inBackground(chats, member.user())) {
            case ProfileLookupResult.Known(UserProfile profile) -> found(member, profile);
            case ProfileLookupResult.NotFound() -> unreachable(member, "user_not_found");
            case ProfileLookupResult.Unavailable() -> false;
        };
    }

    private boolean found(Member member, UserProfile profile) {
        return switch (profile.role()) {
            case PERSON, ADMIN, GUEST -> changed(member, profile);
            case GONE -> unreachable(member, "deactivated");
            case BOT -> delete(member);
        };
    }

    private boolean changed(Member member, UserProfile profile) {
        platformEventHandler.handle(new PlatformEvent.Changed(
                member.user(), profile.zone(), Optional.of(profile.language()), profile.role()));
        return finish(member);
    }

    private boolean unreachable(Member member, String why) {
        platformEventHandler.handle(new PlatformEvent.Removed(member.user(), why));
        return finish(member);
    }

    private boolean finish(Member member) {
        scheduleLookup(member, Optional.empty());
        return true;
    }

    private boolean delete(Member member) {
        store.update(rows -> rows.members().forget(member.id()));
        return true;
    }

    private void scheduleLookup(Member member, Optional<Instant> at) {
        store.update(rows -> rows.members().scheduleProfileLookup(member.id(), at));
    }
}
