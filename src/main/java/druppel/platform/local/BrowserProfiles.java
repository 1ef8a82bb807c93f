package druppel.platform.local;

import druppel.common.LruCache;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.Optional;

/// LRU cache of the profiles that browsers report, used until the member has settings of their own.
/// Thread-safe.
public final class BrowserProfiles {
    private static final int MOST = 1_000;
    private static final UserProfile UNKNOWN = new UserProfile(Optional.empty(), Language.EN, UserProfile.Role.PERSON);

    private final LruCache<PlatformUser, UserProfile> profiles = new LruCache<>(MOST);

    public void note(PlatformUser user, UserProfile profile) {
        profiles.put(user, profile);
    }

    public UserProfile of(PlatformUser user) {
        return profiles.get(user).orElse(UNKNOWN);
    }
}
