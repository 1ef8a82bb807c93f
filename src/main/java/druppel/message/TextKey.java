package druppel.message;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Something that the bot says of its own; the words of each stand in one file per language.
public sealed interface TextKey permits MemberTextKey, GroupTextKey {
    /// The key of its words, no two the same.
    String name();

    /// All of them.
    static List<TextKey> all() {
        return Stream.<TextKey[]>of(MemberTextKey.values(), GroupTextKey.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
