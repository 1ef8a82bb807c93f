package druppel.platform.slack.outbound;

import druppel.common.LruCache;
import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.BlockKit.Surface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// LRU cache of each member's uploaded images. Members who were shown nothing for longest are evicted too;
/// their files stay at Slack.
///
/// Thread-safe.
final class ImageLru {
    static final int PEOPLE = 5_000;

    /// The images of one member that may be visible at the same time; these are never evicted.
    static final int PICTURES = 3;

    private record Hung(String file, boolean lasting) {}

    private final LruCache<PlatformUser, Map<Sha256, Hung>> walls = new LruCache<>(PEOPLE);

    /// The file id of an image that is already uploaded.
    synchronized Optional<String> find(PlatformUser owner, Sha256 sha256, Surface surface) {
        return Optional.ofNullable(wall(owner).get(sha256))
                .map(hung -> hang(owner, sha256, hung.file(), lasting(surface, hung)));
    }

    /// Adds an image; gives its file id.
    synchronized String hang(PlatformUser owner, Sha256 sha256, String file, Surface surface) {
        return hang(owner, sha256, file, surface.lasting());
    }

    /// Evicts the member's oldest images; gives the file ids that no message shows.
    synchronized List<String> takeDown(PlatformUser owner) {
        List<String> unused = new ArrayList<>();
        Iterator<Hung> oldest = wall(owner).values().iterator();
        for (int surplus = wall(owner).size() - PICTURES; surplus > 0; surplus--) {
            Hung hung = oldest.next();
            oldest.remove();
            if (!hung.lasting()) {
                unused.add(hung.file());
            }
        }
        return unused;
    }

    synchronized void forget(PlatformUser owner, Collection<String> files) {
        wall(owner).values().removeIf(hung -> files.contains(hung.file()));
    }

    private String hang(PlatformUser owner, Sha256 sha256, String file, boolean lasting) {
        wall(owner).put(sha256, new Hung(file, lasting));
        return file;
    }

    private Map<Sha256, Hung> wall(PlatformUser owner) {
        return walls.getOrAdd(owner, () -> new LinkedHashMap<>(4, 0.75f, true));
    }

    private static boolean lasting(Surface surface, Hung hung) {
        return hung.lasting() || surface.lasting();
    }
}
