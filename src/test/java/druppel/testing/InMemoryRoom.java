package druppel.testing;

import druppel.chat.PublicPost;
import druppel.chat.SharedRoom;
import druppel.domain.member.PlatformUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Shared room in memory, in which everything is posted at the beginning of 1970.
public final class InMemoryRoom implements SharedRoom {
    private final Map<Integer, Post> posts = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private int last;

    private record Post(PlatformUser author, SharedCard shared) {}

    @Override
    public synchronized void post(PlatformUser author, PublicPost post) {
        last++;
        posts.put(last, new Post(author, new SharedCard(Integer.toString(last), post.card(), Instant.EPOCH)));
    }

    @Override
    public List<SharedCard> of(PlatformUser author) {
        return posts.values().stream()
                .filter(post -> post.author().equals(author))
                .map(Post::shared)
                .toList();
    }

    @Override
    public boolean withdraw(PlatformUser author, String id) {
        return posts.values()
                .removeIf(post ->
                        post.author().equals(author) && post.shared().id().equals(id));
    }
}
