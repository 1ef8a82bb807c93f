package druppel.feature.review;

import druppel.domain.Language;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.domain.library.ReflectionsByPractice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The review as JSON, in the shape that docs/pages.md promises: fields may be added, none is renamed or left out. What
/// is unknown is `null`.
///
/// @param format always `druppel-harvest`
/// @param version changes if a reader of an older file would misread a new one
/// @param quarter such as `2026-Q4`, with its first and last date in `from` and `to`; unknown for all time
/// @param language the language of the names and nudges
/// @param count the number of reflections in all practices
record ReflectionReviewJson(
        String format,
        int version,
        Optional<String> quarter,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String language,
        int count,
        List<Group> practices) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// A practice with what was written on it, oldest first; without an id, the words on no practice.
    record Group(Optional<String> id, Optional<String> name, List<Entry> reflections) {}

    /// A reflection in the member's own words, as they were written.
    record Entry(LocalDate date, Optional<Prompt> nudge, String text) {}

    /// The nudge that a reflection answers.
    record Prompt(String id, String text) {}

    static String text(ReflectionsByPractice reflections, Optional<Quarter> quarter, Language language) {
        return JSON.writeValueAsString(new ReflectionReviewJson(
                        "druppel-harvest",
                        1,
                        quarter.map(Quarter::id),
                        quarter.map(Quarter::first),
                        quarter.map(Quarter::last),
                        language.tag(),
                        reflections.count(),
                        reflections.groups().stream()
                                .map(group -> group(group, language))
                                .toList()))
                + "\n";
    }

    private static Group group(ReflectionsByPractice.Group group, Language language) {
        return new Group(
                group.practice().map(Practice::id),
                group.practice().map(practice -> practice.name(language)),
                group.words().stream().map(words -> entry(words, language)).toList());
    }

    private static Entry entry(ReflectionsByPractice.Words words, Language language) {
        return new Entry(words.date(), words.nudge().map(nudge -> prompt(nudge, language)), words.text());
    }

    private static Prompt prompt(Nudge nudge, Language language) {
        return new Prompt(nudge.id(), nudge.in(language).nudge());
    }
}
