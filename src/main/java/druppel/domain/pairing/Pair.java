package druppel.domain.pairing;

/// Two people, whichever is named first.
public record Pair(long one, long other) {
    public Pair {
        if (one == other) {
            throw new IllegalArgumentException("nobody is a pair");
        }
        long first = Math.min(one, other);
        other = Math.max(one, other);
        one = first;
    }
}
