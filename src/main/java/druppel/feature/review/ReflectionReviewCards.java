package druppel.feature.review;

import druppel.domain.calendar.Quarter;
import druppel.domain.library.ReflectionsByPractice;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.ReviewTextKey;
import druppel.message.TextLimit;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Cards of the review: a member's reflections by practice, as many as fit into a message.
public record ReflectionReviewCards(Texts texts) {
    private static final int SHOWN = 12;
    private static final int LENGTH = 300;
    private static final int OTHERS = 5;

    /// The reflections of a quarter, or of all time.
    ///
    /// @param others the other quarters with reflections, newest first
    public Card card(ReflectionsByPractice reflections, Optional<Quarter> quarter, List<Quarter> others) {
        List<Block> blocks = new ArrayList<>(List.of(heading(quarter)));
        if (reflections.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.say(ReviewTextKey.HARVEST_EMPTY)));
        } else {
            blocks.add(new Block.Paragraph(texts.say(ReviewTextKey.HARVEST_COUNT, "count", reflections.count())));
            ReflectionsByPractice shown = reflections.newest(SHOWN);
            shown.groups().forEach(group -> blocks.addAll(group(group)));
            rest(reflections.count() - shown.count()).ifPresent(blocks::add);
            blocks.add(file(quarter));
        }
        buttons(quarter, others).ifPresent(blocks::add);
        return new Card(blocks);
    }

    private Block heading(Optional<Quarter> quarter) {
        return new Block.Heading(title(quarter));
    }

    String title(Optional<Quarter> quarter) {
        return quarter.map(one ->
                        texts.say(ReviewTextKey.HARVEST_TITLE, "quarter", DateFormat.quarter(one, texts.language())))
                .orElseGet(() -> texts.say(ReviewTextKey.HARVEST_TITLE_ALL));
    }

    /// The heading of a practice, or of reflections without one.
    String name(ReflectionsByPractice.Group group) {
        return group.practice()
                .map(practice -> practice.name(texts.language()))
                .orElseGet(() -> texts.say(ReviewTextKey.HARVEST_OTHER));
    }

    private List<Block> group(ReflectionsByPractice.Group group) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(name(group))));
        for (ReflectionsByPractice.Words words : group.words()) {
            blocks.add(new Block.Note(DateFormat.date(words.date(), texts.language())));
            blocks.add(new Block.Quote(TextLimit.text(words.text(), LENGTH)));
        }
        return blocks;
    }

    private Optional<Block> rest(int more) {
        return more == 0
                ? Optional.empty()
                : Optional.of(new Block.Note(texts.say(ReviewTextKey.HARVEST_MORE, "count", more)));
    }

    private Block file(Optional<Quarter> quarter) {
        ReviewFileName name = new ReviewFileName(ReviewFileName.Format.MARKDOWN, quarter);
        return new Block.File(
                name.text(),
                name.saved(texts),
                texts.say(ReviewTextKey.HARVEST_TAKE),
                texts.say(ReviewTextKey.HARVEST_NO_FILE));
    }

    private Optional<Block> buttons(Optional<Quarter> shown, List<Quarter> others) {
        Stream<Button> quarters = others.stream()
                .filter(other -> !shown.equals(Optional.of(other)))
                .limit(OTHERS)
                .map(this::button);
        Stream<Button> everything = shown.isPresent() && !others.isEmpty()
                ? Stream.of(Button.asking("nudge harvest all", texts.say(ReviewTextKey.HARVEST_ALL)))
                : Stream.empty();
        List<Button> doors = Stream.concat(quarters, everything).toList();
        return doors.isEmpty() ? Optional.empty() : Optional.of(new Block.Buttons(doors));
    }

    private Button button(Quarter quarter) {
        return Button.asking("nudge harvest " + quarter.id(), DateFormat.quarter(quarter, texts.language()));
    }
}
