package druppel.adapter.pages.words;

import druppel.chat.RequestContext;
import druppel.domain.calendar.Quarter;
import druppel.domain.library.ReflectionsByPractice;
import druppel.domain.library.ReflectionsByPractice.Words;
import druppel.message.DateFormat;
import druppel.message.ReviewTextKey;
import druppel.message.WordsPageTextKey;
import java.util.List;
import java.util.Optional;

/// View of the harvest: a member's own words by practice, to be read and printed.
///
/// @param period the months of the quarter, or all time, in words
/// @param count how many words there are, in words
/// @param markdown the address of the same as a Markdown file; `json` as JSON
public record HarvestView(String period, String count, List<Group> groups, String markdown, String json) {
    public HarvestView {
        groups = List.copyOf(groups);
    }

    /// The words on one practice, oldest first.
    public record Group(String practice, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// What was written for a date, on a nudge or on none.
    public record Line(String date, String isoDate, Optional<String> nudge, String text) {}

    static HarvestView of(ReflectionsByPractice reflections, Optional<Quarter> quarter, RequestContext context) {
        String query = "?quarter=" + quarter.map(Quarter::id).orElse("all");
        return new HarvestView(
                quarter.map(one -> DateFormat.quarter(one, context.language()))
                        .orElseGet(() -> context.text(WordsPageTextKey.WORDS_ALL_TIME)),
                context.text(ReviewTextKey.HARVEST_COUNT, "count", reflections.count()),
                reflections.groups().stream()
                        .map(group -> group(group, context))
                        .toList(),
                WordsPath.HARVEST + ".md" + query,
                WordsPath.HARVEST + ".json" + query);
    }

    private static Group group(ReflectionsByPractice.Group group, RequestContext context) {
        return new Group(
                group.practice()
                        .map(practice -> practice.name(context.language()))
                        .orElseGet(() -> context.text(ReviewTextKey.HARVEST_OTHER)),
                group.words().stream().map(words -> line(words, context)).toList());
    }

    private static Line line(Words words, RequestContext context) {
        return new Line(
                DateFormat.date(words.date(), context.language()) + " "
                        + words.date().getYear(),
                words.date().toString(),
                words.nudge().map(nudge -> nudge.in(context.language()).nudge()),
                words.text());
    }
}
