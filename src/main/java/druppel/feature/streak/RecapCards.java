package druppel.feature.streak;

import druppel.domain.habit.PractisedDays;
import druppel.domain.habit.WeeklyProgress;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.feature.habit.AutomaticityCards;
import druppel.feature.selection.UpcomingPractice;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.HabitTextKey;
import druppel.message.ReviewTextKey;
import druppel.message.TextKey;
import druppel.message.TextLimit;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Card of the weekly recap: what was practised, what changed, the member's own words below the nudges they answer,
/// what comes next, and a question to reply to.
public record RecapCards(Texts texts) {
    private static final int DONE_BEFORE_CHECK = 3;
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_NUDGE = 120;
    /// The closing questions, one a week; each can be answered in a line, whether or not the member practised.
    private static final List<TextKey> QUESTIONS = List.of(
            ReviewTextKey.RECAP_ASKS_REMEMBER,
            ReviewTextKey.RECAP_ASKS_EXPECTED,
            ReviewTextKey.RECAP_ASKS_ENERGY,
            ReviewTextKey.RECAP_ASKS_PRACTICE,
            ReviewTextKey.RECAP_ASKS_LEARNED,
            ReviewTextKey.RECAP_ASKS_SMILE,
            ReviewTextKey.RECAP_ASKS_AGAIN,
            ReviewTextKey.RECAP_ASKS_PROUD,
            ReviewTextKey.RECAP_ASKS_HELPED,
            ReviewTextKey.RECAP_ASKS_HARDER,
            ReviewTextKey.RECAP_ASKS_LEAVE,
            ReviewTextKey.RECAP_ASKS_HEADLINE,
            ReviewTextKey.RECAP_ASKS_NEXT);
    private static final int DAYS_A_WEEK = 7;

    /// The recap.
    ///
    /// @param extra a block about the workspace, above the closing question
    public Card card(Recap recap, Optional<Block> extra) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(ReviewTextKey.RECAP_TITLE)));
        blocks.add(new Block.Paragraph(practised(recap)));
        changes(recap.progress()).ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        recap.kept().map(this::kept).ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        blocks.addAll(words(recap));
        recap.next().ifPresent(next -> blocks.add(new Block.Paragraph(comingUp(recap, next))));
        extra.ifPresent(blocks::add);
        blocks.add(new Block.Paragraph(question(recap)));
        recap.kept()
                .filter(week -> week.over() && week.done() >= DONE_BEFORE_CHECK)
                .ifPresent(week -> blocks.addAll(new AutomaticityCards(texts, week.act()).offer()));
        return new Card(blocks);
    }

    private String kept(Recap.KeptWeek week) {
        return texts.say(
                HabitTextKey.ACT_RECAP,
                Map.of("nudge", shortened(week.act()), "done", week.days() > 1 ? week.done() : 0, "days", week.days()));
    }

    private String practised(Recap recap) {
        PractisedDays week = recap.progress().week();
        Map<String, ?> values = Map.of(
                "days", week.total(),
                "planned", week.planned(),
                "scheduled", week.scheduled(),
                "extra", week.extra());
        String days = texts.say(week.extra() > 0 ? ReviewTextKey.RECAP_EXTRA : ReviewTextKey.RECAP_PRACTISED, values);
        return days + " " + practices(recap.practices());
    }

    private String practices(List<Practice> practices) {
        List<String> names = practices.stream()
                .map(practice -> "“" + practice.name(texts.language()) + "”")
                .toList();
        return texts.say(ReviewTextKey.RECAP_PRACTICES, "count", names.size(), "practices", listed(names));
    }

    private String listed(List<String> names) {
        String last = names.getLast();
        return names.size() == 1
                ? last
                : String.join(", ", names.subList(0, names.size() - 1))
                        + " "
                        + texts.say(ReviewTextKey.CHECK_AND)
                        + " "
                        + last;
    }

    /// What changed since last week; empty in the first week and if there is nothing good to say.
    private Optional<String> changes(WeeklyProgress progress) {
        String line = progress.before().stream()
                .flatMap(before -> new RecapChanges(texts, progress, before).sentences())
                .collect(Collectors.joining(" "));
        return Optional.of(line).filter(said -> !said.isEmpty());
    }

    private List<Block> words(Recap recap) {
        List<Block> blocks = new ArrayList<>();
        if (!recap.lines().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.say(ReviewTextKey.RECAP_WORDS)));
        }
        recap.groups().forEach(group -> {
            blocks.add(new Block.Note(about(group, recap.monday())));
            group.forEach(line -> blocks.add(new Block.Quote(TextLimit.text(line.words(), LONGEST_QUOTE))));
        });
        if (recap.hidden() > 0) {
            blocks.add(new Block.Note(texts.say(ReviewTextKey.RECAP_MORE, "count", recap.hidden())));
        }
        return blocks;
    }

    private String about(List<Recap.Line> group, LocalDate monday) {
        String days = group.stream()
                .map(Recap.Line::date)
                .distinct()
                .map(date -> day(date, monday))
                .collect(Collectors.joining(", "));
        return group.getFirst()
                .nudge()
                .map(nudge -> texts.say(ReviewTextKey.RECAP_ABOUT, "day", days, "nudge", shortened(nudge)))
                .orElseGet(() -> texts.say(ReviewTextKey.RECAP_WITHOUT_NUDGE, "day", days));
    }

    private String day(LocalDate date, LocalDate monday) {
        return date.isBefore(monday)
                ? DateFormat.date(date, texts.language())
                : DateFormat.weekday(date, texts.language());
    }

    private String shortened(Nudge nudge) {
        return TextLimit.text(nudge.in(texts.language()).nudge(), LONGEST_NUDGE);
    }

    private String comingUp(Recap recap, UpcomingPractice next) {
        Map<String, ?> values = Map.of(
                "start", next.start().name(),
                "date", DateFormat.date(next.date(), texts.language()),
                "practice", next.practice().name(texts.language()),
                "aim", next.practice().aim(texts.language()),
                "after",
                        next.after()
                                .map(running -> running.name(texts.language()))
                                .orElse(""),
                "programme",
                        next.restarted()
                                .map(programme -> programme.name(texts.language()))
                                .orElse(""));
        return texts.say(announcement(recap, next), values);
    }

    private static TextKey announcement(Recap recap, UpcomingPractice next) {
        if (next.restarted().isPresent()) {
            return ReviewTextKey.RECAP_NEXT_AGAIN;
        }
        if (next.after().isPresent()) {
            return ReviewTextKey.RECAP_NEXT_RETURNS;
        }
        return recap.practices().contains(next.practice()) ? ReviewTextKey.RECAP_NEXT_SAME : ReviewTextKey.RECAP_NEXT;
    }

    /// The question that ends the week, another one each week.
    private String question(Recap recap) {
        long week = recap.monday().toEpochDay() / DAYS_A_WEEK;
        TextKey question = QUESTIONS.get(Math.floorMod(week, QUESTIONS.size()));
        return texts.say(
                ReviewTextKey.RECAP_ASK,
                "question",
                texts.say(question, "practice", recap.practice().name(texts.language())));
    }
}
