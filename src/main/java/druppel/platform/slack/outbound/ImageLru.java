package druppel.platform.slack.outbound;

import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.render.Surface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Each person's newest pictures, the one looked at longest ago first. Of the people, too, those
/// who were shown nothing for longest are forgotten; their files stay.
///
/// Safe for use by many threads at once.
final class ImageLru {
    static final int PEOPLE = 5_000;

    /// So many of one person's that are shown at once, or were shown just now, are never taken
    /// down.
    static final int PICTURES = 3;

    private record Hung(String file, boolean lasting) {}

    private final Map<PlatformUser, Map<Sha256, Hung>> walls = new LinkedHashMap<>(16, 0.75f, true);

    /// The file of a picture that hangs already.
    synchronized Optional<String> find(PlatformUser owner, Sha256 sha256, Surface surface) {
        return Optional.ofNullable(wall(owner).get(sha256))
                .map(hung -> hang(owner, sha256, hung.file(), lasting(surface, hung)));
    }

    /// Hangs a picture; gives its file.
    synchronized String hang(PlatformUser owner, Sha256 sha256, String file, Surface surface) {
        return hang(owner, sha256, file, surface.lasting());
    }

    /// Takes down one person's oldest pictures; gives the files that no message shows.
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
        Map<Sha256, Hung> wall = walls.computeIfAbsent(owner, fresh -> new LinkedHashMap<>(4, 0.75f, true));
        if (walls.size() > PEOPLE) {
            walls.remove(walls.keySet().iterator().next());
        }
        return wall;
    }

    private static boolean lasting(Surface surface, Hung hung) {
        return hung.lasting() || surface.lasting();
    }
}
