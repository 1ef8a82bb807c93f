package druppel.core.talk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Something that the bot says of its own; the words of each stand in one file per language.
public sealed interface Saying permits Phrase, GroupPhrase {
    /// The key of its words, no two the same.
    String name();

    /// All of them.
    static List<Saying> all() {
        return Stream.<Saying[]>of(Phrase.values(), GroupPhrase.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
