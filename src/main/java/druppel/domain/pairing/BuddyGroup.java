package druppel.domain.pairing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Those who meet: a pair, and where they are odd somebody as its guest.
public record BuddyGroup(Pair pair, Optional<Long> guest) {
    public List<Long> members() {
        return Stream.concat(Stream.of(pair.one(), pair.other()), guest.stream())
                .toList();
    }
}
