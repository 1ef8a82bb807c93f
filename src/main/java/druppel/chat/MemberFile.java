package druppel.chat;

/// A file that a member takes away, with their own words in it.
///
/// @param name what it is called where it is kept
/// @param type its media type; the text goes out as UTF-8
public record MemberFile(String name, String type, String text) {}
