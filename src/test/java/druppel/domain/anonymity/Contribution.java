package druppel.domain.anonymity;

/// Something that one person contributed once to the figures of one group.
public record Contribution(int number, String person, int group) {}
