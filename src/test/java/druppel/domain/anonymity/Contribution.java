package druppel.domain.anonymity;

/// One contribution of one person to the figures of one group.
public record Contribution(int number, String person, int group) {}
