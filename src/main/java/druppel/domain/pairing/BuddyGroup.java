package druppel.domain.pairing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Group that meets: a pair and, if the number of people is odd, a guest.
public record BuddyGroup(Pair pair, Optional<Long> guest) {
    public List<Long> members() {
        return Stream.concat(Stream.of(pair.one(), pair.other()), guest.stream())
                .toList();
    }
}
