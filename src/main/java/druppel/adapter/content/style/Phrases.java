package druppel.adapter.content.style;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Regular expressions for the same kind of phrase in both languages. They ignore case and match whole words.
record Phrases(Pattern english, Pattern dutch) {
    /// Phrases that match one of the alternatives, which are separated by `|` or by a line break.
    static Phrases of(String english, String dutch) {
        return new Phrases(wholeWords(english), wholeWords(dutch));
    }

    private static Pattern wholeWords(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives.strip().replace('\n', '|') + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// The first one in the author's own words.
    Optional<String> firstIn(Passage passage) {
        return Optional.of(matcher(passage)).filter(Matcher::find).map(Matcher::group);
    }

    boolean areIn(Passage passage) {
        return matcher(passage).find();
    }

    Matcher matcher(Passage passage) {
        Pattern pattern = switch (passage.language()) {
            case EN -> english;
            case NL -> dutch;
        };
        return pattern.matcher(passage.unquoted());
    }
}
