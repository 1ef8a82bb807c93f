package druppel.domain.pairing;

/// Unordered pair of two people.
public record Pair(long one, long other) {
    public Pair {
        if (one == other) {
            throw new IllegalArgumentException("a person cannot be paired with themselves");
        }
        long first = Math.min(one, other);
        other = Math.max(one, other);
        one = first;
    }
}
