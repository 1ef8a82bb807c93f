package druppel.platform.local;

import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// LRU cache of the profiles that browsers report, used until the member has settings of their own.
/// Thread-safe.
public final class BrowserProfiles {
    private static final int MOST = 1_000;
    private static final UserProfile UNKNOWN = new UserProfile(Optional.empty(), Language.EN, UserProfile.Role.PERSON);

    private final Map<PlatformUser, UserProfile> profiles = new LinkedHashMap<>();

    public synchronized void note(PlatformUser user, UserProfile profile) {
        profiles.remove(user);
        profiles.put(user, profile);
        if (profiles.size() > MOST) {
            profiles.remove(profiles.keySet().iterator().next());
        }
    }

    public synchronized UserProfile of(PlatformUser user) {
        return Optional.ofNullable(profiles.get(user)).orElse(UNKNOWN);
    }
}
