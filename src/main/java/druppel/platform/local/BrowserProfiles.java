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

    private final Map<PlatformUser, UserProfile> told = new LinkedHashMap<>();

    public synchronized void note(PlatformUser user, UserProfile profile) {
        told.remove(user);
        told.put(user, profile);
        if (told.size() > MOST) {
            told.remove(told.keySet().iterator().next());
        }
    }

    public synchronized UserProfile of(PlatformUser user) {
        return Optional.ofNullable(told.get(user)).orElse(UNKNOWN);
    }
}
