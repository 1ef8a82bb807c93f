package druppel.feature.selfcheck;

import static druppel.message.Block.buttons;

import druppel.domain.chart.RadarData;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.Picture;
import druppel.message.ReviewTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Cards of the self-check: a question per trait, answered by one tap, and the result as a radar chart.
///
/// @param names the names of the traits
public record SelfCheckCards(Texts texts, Map<Trait, String> names) {
    /// The number of self-checks that a picture shows.
    public static final int SHOWN = 4;

    public SelfCheckCards {
        names = Map.copyOf(names);
    }

    /// The question about one trait, with a button per answer; an earlier answer is marked.
    public Card ask(SelfCheck check, Trait trait) {
        Map<String, ?> place = Map.of("trait", name(trait), "number", trait.place(), "count", Trait.values().length);
        List<Button> answers = Arrays.stream(SelfCheck.Frequency.values())
                .map(answer -> button(check, trait, answer))
                .toList();
        return new TapQuestion(
                        ReviewTextKey.CHECK_TITLE,
                        texts.say(ReviewTextKey.CHECK_PLACE, place),
                        statement(trait),
                        ReviewTextKey.CHECK_HOW,
                        ReviewTextKey.CHECK_PRIVATE)
                .card(texts, answers, trait.previous().map(other -> button(check, other, ReviewTextKey.CHECK_BACK)));
    }

    /// The result: the newest self-check over the three before it, and one encouraging sentence.
    ///
    /// @param checks completed self-checks, newest first, at least one
    /// @param draw renders the radar chart
    public Card result(List<SelfCheck> checks, Function<RadarData, Picture> draw) {
        List<SelfCheck> shown = checks.stream().limit(SHOWN).toList();
        String alternative = shown.stream().map(this::inWords).collect(Collectors.joining(" "));
        return Card.of(
                new Block.Heading(texts.say(ReviewTextKey.CHECK_RADAR_TITLE)),
                new Block.Paragraph(encouragement(shown)),
                new Block.Picture(alternative, draw.apply(radar(shown))),
                new Block.Note(texts.say(ReviewTextKey.CHECK_RADAR_HOW)),
                buttons(button(shown.getFirst(), Trait.VALUES, ReviewTextKey.CHECK_CHANGE)));
    }

    /// A button that gives an answer.
    private Button button(SelfCheck check, Trait trait, SelfCheck.Frequency answer) {
        String target = target(check, trait) + ":" + answer.id();
        return check.answer(trait).filter(answer::equals).isPresent()
                ? SelfCheckButton.CHECK.primary(target, label(answer))
                : SelfCheckButton.CHECK.plain(target, label(answer));
    }

    /// A button that opens the question about a trait.
    private Button button(SelfCheck check, Trait trait, TextKey label) {
        return SelfCheckButton.CHECK.plain(target(check, trait), texts.say(label));
    }

    private static String target(SelfCheck check, Trait trait) {
        return check.begunOn() + ":" + trait.id();
    }

    /// Names the traits that grew, otherwise the strongest ones; never those that declined.
    private String encouragement(List<SelfCheck> shown) {
        SelfCheck now = shown.getFirst();
        if (shown.size() == 1) {
            return texts.say(ReviewTextKey.CHECK_FIRST);
        }
        List<Trait> grown = now.grown(shown.get(1));
        if (!grown.isEmpty()) {
            return texts.say(ReviewTextKey.CHECK_GREW, "traits", list(grown));
        }
        return now.most().isEmpty()
                ? texts.say(ReviewTextKey.CHECK_QUIET)
                : texts.say(ReviewTextKey.CHECK_MOST, "traits", list(now.most()));
    }

    /// The answers of a complete self-check in a sentence.
    public String inWords(SelfCheck check) {
        String traits = Arrays.stream(Trait.values())
                .map(trait -> name(trait) + " " + word(check, trait))
                .collect(Collectors.joining(", "));
        String date = DateFormat.date(check.begunOn(), texts.language());
        return texts.say(ReviewTextKey.CHECK_IN_WORDS, "date", date, "traits", traits);
    }

    /// The data of the radar chart of complete self-checks, newest first.
    public RadarData radar(List<SelfCheck> shown) {
        return new RadarData(
                Arrays.stream(Trait.values()).map(this::name).toList(),
                shown.stream().map(this::series).toList(),
                SelfCheck.Frequency.values().length);
    }

    /// The answer about a trait within a sentence.
    public String word(SelfCheck check, Trait trait) {
        return label(answer(check, trait)).toLowerCase(texts.language().locale());
    }

    private RadarData.Series series(SelfCheck check) {
        return new RadarData.Series(
                DateFormat.dayAndMonth(check.begunOn(), texts.language()),
                Arrays.stream(Trait.values())
                        .map(trait -> answer(check, trait).steps())
                        .toList());
    }

    private static SelfCheck.Frequency answer(SelfCheck check, Trait trait) {
        return check.answer(trait).orElseThrow();
    }

    public String name(Trait trait) {
        return names.getOrDefault(trait, trait.id());
    }

    /// A list of traits: *values, vision and service*.
    private String list(List<Trait> traits) {
        List<String> words = traits.stream().map(this::name).toList();
        if (words.size() == 1) {
            return words.getFirst();
        }
        String all = String.join(", ", words.subList(0, words.size() - 1));
        return all + " " + texts.say(ReviewTextKey.CHECK_AND) + " " + words.getLast();
    }

    private String label(SelfCheck.Frequency answer) {
        return texts.say(
                switch (answer) {
                    case HARDLY -> ReviewTextKey.EXTENT_HARDLY;
                    case ONCE_OR_TWICE -> ReviewTextKey.EXTENT_ONCE_OR_TWICE;
                    case SOMETIMES -> ReviewTextKey.EXTENT_SOMETIMES;
                    case FAIRLY_OFTEN -> ReviewTextKey.EXTENT_FAIRLY_OFTEN;
                    case OFTEN -> ReviewTextKey.EXTENT_OFTEN;
                });
    }

    /// The statement about a trait that the member rates.
    private static TextKey statement(Trait trait) {
        return switch (trait) {
            case VALUES -> ReviewTextKey.CHECK_VALUES;
            case VISION -> ReviewTextKey.CHECK_VISION;
            case SERVICE -> ReviewTextKey.CHECK_SERVICE;
            case INTEGRITY -> ReviewTextKey.CHECK_INTEGRITY;
            case CONNECTION -> ReviewTextKey.CHECK_CONNECTION;
        };
    }
}
