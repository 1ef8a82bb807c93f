package druppel.feature.reflection;

import static druppel.message.Block.buttons;

import druppel.command.Keyword;
import druppel.domain.reflection.Reflection;
import druppel.feature.sharing.ShareButton;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.ReflectionTextKey;
import druppel.message.TextField;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Cards of reflections: the forms for writing one, and the confirmation that one was saved.
///
/// @param first whether these are the member's first words, which are told that names are not needed
public record ReflectionCards(Texts texts, boolean first) {
    /// The field with the member's own words.
    public static final TextField TEXT =
            new TextField("reflection", 10_000, ReflectionTextKey.REFLECT_EMPTY, ReflectionTextKey.REFLECT_TOO_LONG);

    /// The same field when they are edited.
    public static final TextField EDITED =
            new TextField("reflection", 10_000, ReflectionTextKey.EDIT_EMPTY, ReflectionTextKey.REFLECT_TOO_LONG);

    static final String DAY = "day";
    static final String TODAY = "today";
    static final String YESTERDAY = "yesterday";
    static final String NEWEST = "newest";

    public ReflectionCards(Texts texts) {
        this(texts, false);
    }

    /// Receipt of a reflection, with the buttons that correct or share it.
    ///
    /// @param understood what was understood, in a sentence
    /// @param effect the effect on the streak, in words
    /// @param about the text of its nudge, if it is to be named
    /// @param question what a line can be written about, if nothing is written yet
    public Card saved(
            String understood,
            Optional<String> effect,
            Optional<String> about,
            Optional<String> question,
            Reflection saved) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(understood)));
        effect.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        question.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        about.ifPresent(nudge -> blocks.add(new Block.Note(texts.say(ReflectionTextKey.KEPT_ABOUT, "nudge", nudge))));
        saved.text().ifPresent(any -> blocks.addAll(withoutNames()));
        blocks.add(saved.worded() ? ofWords(saved) : buttons(undo(saved)));
        return new Card(blocks);
    }

    private List<Block> withoutNames() {
        return first ? List.of(new Block.Note(say(ReflectionTextKey.WORDS_WITHOUT_NAMES))) : List.of();
    }

    private Block ofWords(Reflection saved) {
        Button share = ShareButton.OFFER.plain(id(saved), texts.say(MemberTextKey.SHARE));
        return new Block.Buttons(
                Stream.concat(correction(saved), Stream.of(undo(saved), share)).toList());
    }

    /// The button that changes what words say about their day, if they can be meant otherwise.
    private Stream<Button> correction(Reflection saved) {
        return switch (saved.kind()) {
            case PRACTISED ->
                Stream.of(ReflectionButton.NOT_PRACTISED.plain(id(saved), say(ReflectionTextKey.NOT_PRACTISED)));
            case LATE ->
                saved.answersRecap()
                        ? Stream.of(ReflectionButton.DID_IT.plain(id(saved), say(ReflectionTextKey.WAS_PRACTISED)))
                        : Stream.of();
            case NOT_TODAY, DIDNT_COME_UP -> Stream.of();
        };
    }

    /// Receipt of an answer that a nudge was not done or did not come up: nothing counts, and a smaller step is
    /// offered.
    ///
    /// @param understood what was understood, in a sentence
    /// @param question what a note can be written about, if nothing is written yet
    public Card notPractised(String understood, Optional<String> question, Reflection saved) {
        String note = saved.worded() ? " " + say(ReflectionTextKey.NOTE_KEPT) : "";
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(understood + note)));
        question.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(buttons(
                ReflectionButton.DID_IT.plain(id(saved), say(ReflectionTextKey.DID_IT)),
                undo(saved),
                Keyword.TIP.button(texts, MemberTextKey.HOME_TIP)));
        return new Card(blocks);
    }

    /// Answers *not today* where there is no nudge to answer and nothing to keep.
    Card nothingToNote() {
        return Card.of(
                new Block.Paragraph(say(ReflectionTextKey.NOT_TODAY_NOTED)),
                buttons(Keyword.TIP.button(texts, MemberTextKey.HOME_TIP)));
    }

    /// Answers *not today* about a day that is practised already.
    Card stillPractised(String line, Reflection answer) {
        return Card.of(new Block.Paragraph(line), buttons(undo(answer)));
    }

    private Button undo(Reflection saved) {
        return ReflectionButton.UNDO.plain(id(saved), say(ReflectionTextKey.UNDO));
    }

    private static String id(Reflection saved) {
        return Long.toString(saved.id());
    }

    private String say(TextKey key) {
        return texts.say(key);
    }

    /// The form for a reflection on a nudge.
    ///
    /// @param delivery the id of the nudge's delivery, for the button
    public Card form(String delivery) {
        return form(delivery, "", List.of());
    }

    /// The form for a reflection on today or yesterday, with a choice of the day.
    ///
    /// @param words the initial text
    public Card form(boolean yesterday, String words) {
        Block day = new Block.Choices(
                DAY,
                texts.say(ReflectionTextKey.REFLECT_DAY),
                false,
                List.of(
                        new Block.Option(TODAY, texts.say(ReflectionTextKey.REFLECT_TODAY)),
                        new Block.Option(YESTERDAY, texts.say(ReflectionTextKey.REFLECT_YESTERDAY))),
                Set.of(yesterday ? YESTERDAY : TODAY));
        return form(DAY, words, List.of(day));
    }

    private Card form(String target, String words, List<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(ReflectionTextKey.REFLECT_TITLE)));
        blocks.add(TEXT.input(texts.say(ReflectionTextKey.REFLECT_LABEL), words, false));
        blocks.addAll(more);
        blocks.add(new Block.Note(texts.say(ReflectionTextKey.REFLECT_PRIVATE)));
        blocks.addAll(withoutNames());
        blocks.add(buttons(ReflectionButton.KEEP.primary(target, texts.say(ReflectionTextKey.REFLECT_KEEP))));
        return new Card(blocks);
    }
}
