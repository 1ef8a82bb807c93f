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
final class ImageCache {
    static final int PEOPLE = 5_000;

    /// The images of one member that may be visible at the same time; these are never evicted.
    static final int PICTURES = 3;

    private record CachedImage(String file, boolean lasting) {}

    private final LruCache<PlatformUser, Map<Sha256, CachedImage>> members = new LruCache<>(PEOPLE);

    /// The file id of an image that is already uploaded.
    synchronized Optional<String> find(PlatformUser owner, Sha256 sha256, Surface surface) {
        return Optional.ofNullable(images(owner).get(sha256))
                .map(image -> put(owner, sha256, image.file(), lasting(surface, image)));
    }

    /// Adds an image; gives its file id.
    synchronized String put(PlatformUser owner, Sha256 sha256, String file, Surface surface) {
        return put(owner, sha256, file, surface.lasting());
    }

    /// Evicts the member's oldest images; gives the file ids that no message shows.
    synchronized List<String> evict(PlatformUser owner) {
        List<String> unused = new ArrayList<>();
        Iterator<CachedImage> oldest = images(owner).values().iterator();
        for (int surplus = images(owner).size() - PICTURES; surplus > 0; surplus--) {
            CachedImage image = oldest.next();
            oldest.remove();
            if (!image.lasting()) {
                unused.add(image.file());
            }
        }
        return unused;
    }

    synchronized void forget(PlatformUser owner, Collection<String> files) {
        images(owner).values().removeIf(image -> files.contains(image.file()));
    }

    private String put(PlatformUser owner, Sha256 sha256, String file, boolean lasting) {
        images(owner).put(sha256, new CachedImage(file, lasting));
        return file;
    }

    private Map<Sha256, CachedImage> images(PlatformUser owner) {
        return members.getOrAdd(owner, () -> new LinkedHashMap<>(4, 0.75f, true));
    }

    private static boolean lasting(Surface surface, CachedImage image) {
        return image.lasting() || surface.lasting();
    }
}
