package druppel.platform.teams.inbound;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// LRU cache of member profiles that Teams sends with each activity. Thread-safe.
public final class ProfileCache {
    private static final int REMEMBERED = 10_000;

    private final Map<PlatformUser, UserProfile> profiles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlatformUser, UserProfile> eldest) {
            return size() > REMEMBERED;
        }
    };

    public synchronized void note(PlatformUser user, UserProfile profile) {
        profiles.put(user, profile);
    }

    public synchronized Optional<UserProfile> of(PlatformUser user) {
        return Optional.ofNullable(profiles.get(user));
    }
}
