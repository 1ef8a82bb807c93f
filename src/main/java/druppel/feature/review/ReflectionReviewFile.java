package druppel.feature.review;

import druppel.domain.calendar.Quarter;
import druppel.domain.library.ReflectionsByPractice;
import druppel.message.DateFormat;
import druppel.message.MarkdownEscaper;
import druppel.message.ReviewTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The review as a Markdown file: all reflections by practice.
public record ReflectionReviewFile(Texts texts, ReflectionsByPractice reflections, Optional<Quarter> quarter) {

    public String text() {
        List<String> parts = new ArrayList<>();
        ReflectionReviewCards words = new ReflectionReviewCards(texts);
        parts.add("# " + MarkdownEscaper.line(words.title(quarter)));
        parts.add(MarkdownEscaper.line(texts.say(ReviewTextKey.HARVEST_COUNT, "count", reflections.count())));
        for (ReflectionsByPractice.Group group : reflections.groups()) {
            parts.add("## " + MarkdownEscaper.line(words.name(group)));
            group.words().forEach(written -> parts.addAll(written(written)));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private List<String> written(ReflectionsByPractice.Words words) {
        String date = DateFormat.date(words.date(), texts.language()) + " "
                + words.date().getYear();
        Stream<String> nudge = words.nudge().stream()
                .map(prompt ->
                        "*" + MarkdownEscaper.line(prompt.in(texts.language()).nudge()) + "*");
        return Stream.of(Stream.of("**" + date + "**"), nudge, Stream.of(MarkdownEscaper.quote(words.text())))
                .flatMap(lines -> lines)
                .toList();
    }
}
