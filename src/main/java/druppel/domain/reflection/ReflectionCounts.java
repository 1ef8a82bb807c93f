package druppel.domain.reflection;

import java.util.Collection;

/// Numbers of a member's reflections; words that cannot be read now count as words.
///
/// @param ownWords those with the member's own words about practising
/// @param notes those with words on why it was not practised
/// @param bare those without words
public record ReflectionCounts(int ownWords, int notes, int bare) {

    public static ReflectionCounts of(Collection<Reflection> reflections) {
        int ownWords =
                (int) reflections.stream().filter(Reflection::aboutPractice).count();
        int worded = (int) reflections.stream().filter(Reflection::worded).count();
        return new ReflectionCounts(ownWords, worded - ownWords, reflections.size() - worded);
    }
}
