package druppel.core.crowd;

/// Something that one person contributed once to the figures of one group.
public record Deed(int number, String person, int group) {}
