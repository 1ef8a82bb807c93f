package druppel.chat;

/// A file for a member to download, with their own reflections in it.
///
/// @param name the file name
/// @param type its media type; the text is encoded as UTF-8
public record MemberFile(String name, String type, String text) {}
